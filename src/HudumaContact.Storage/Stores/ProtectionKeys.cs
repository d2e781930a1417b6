using System.Xml.Linq;
using HudumaContact.Conversations;
using HudumaContact.Storage.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class ProtectionKeys(IDbContextFactory<HudumaDbContext> contexts, IIdSource ids) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.ProtectionKeys.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = contexts.CreateDbContext();
        context.ProtectionKeys.Add(new ProtectionKeyRow { Id = ids.Next(), Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}
