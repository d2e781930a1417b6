using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Running;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class AnswerLog(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, KeyedHash hash) : IAnswerLog
{
    public async Task<IReadOnlyList<LoggedAnswer>> ToldAsync(ContactAddress address, DateTime from, DateTime until, CancellationToken cancellation)
    {
        var numberHash = hash.Of(address);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from contact in context.Contacts
            join answer in context.AnswersTold on contact.Id equals answer.ContactId
            where contact.NumberHash == numberHash && answer.At >= @from && answer.At < until
            orderby answer.At, answer.Id
            select answer).AsNoTracking().ToListAsync(cancellation);
        // An erased person is not found by number any more, so whoever is found has a key.
        return rows.ConvertAll(row => Logged(row, address, keys.Find(row.ContactId)));
    }

    public async Task<IReadOnlyList<LoggedAnswer>> ToldAsync(string code, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from answer in context.AnswersTold.AsNoTracking()
            where answer.Code == code
            orderby answer.At
            join contact in context.Contacts.AsNoTracking() on answer.ContactId equals contact.Id
            select new { answer, contact.Number }).ToListAsync(cancellation);
        return rows.ConvertAll(row =>
        {
            var key = keys.Find(row.answer.ContactId);
            return Logged(row.answer, row.Number is { } number ? key?.DecryptAddress(row.answer.ContactId, number) : null, key);
        });
    }

    private static LoggedAnswer Logged(AnswerToldRow row, ContactAddress? to, ContentKey? key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        var wording = key?.DecryptText(row.Wording, RowName.Of(row.Id, name)) ?? "";
        return new LoggedAnswer(new ToldAnswer(row.Topic, Item.Read(row.About), row.Language, wording, row.AsOf, row.Catalogue, row.Code), to, row.At) { During = row.SessionId };
    }
}
