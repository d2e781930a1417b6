using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage;

/// <summary>The keys of contacts and cases, apart from the records.</summary>
internal abstract class KeyDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<ContentKeyRow> ContentKeys => Set<ContentKeyRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfiguration(new ContentKeyTable());
        SnakeCase.Columns(model);
    }
}
