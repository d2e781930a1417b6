using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Retention;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Retention;

/// <summary>
/// People of whom nothing else is left. They are looked for without a lock, since most contacts stay, and looked at again with it. Who
/// said STOP stays, while the number is known: it must hold when somebody writes to it again.
/// </summary>
internal sealed class ContactsWithoutRecords(IDbContextFactory<HudumaDbContext> contexts) : IExpired
{
    public async Task<int> CountAsync(DateTime before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await WithoutRecords(context, context.Contacts.Where(MadeBefore(before))).CountAsync(cancellation);
    }

    public async IAsyncEnumerable<int> DeleteAsync(DateTime before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = Guid.Empty;
        List<Guid> some;
        do
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            some = await context.Contacts.Where(MadeBefore(before)).Where(contact => contact.Id > last).OrderBy(contact => contact.Id)
                .Select(contact => contact.Id).Take(IRetentionStore.MostAtOnce).ToListAsync(cancellation);
            if (some.Count == 0) yield break;
            last = some[^1];
            var leftOver = await WithoutRecords(context, context.Contacts.Where(contact => some.Contains(contact.Id))).Select(contact => contact.Id).ToListAsync(cancellation);
            if (leftOver.Count == 0) continue;
            yield return await WithoutRecords(context, context.Contacts.Where(contact => leftOver.Contains(contact.Id))).ExecuteDeleteAsync(cancellation);
        }
        while (some.Count == IRetentionStore.MostAtOnce);
    }

    private static Expression<Func<ContactRow, bool>> MadeBefore(DateTime before)
    {
        var first = TimedIds.FirstOf(before);
        return contact => contact.Id < first;
    }

    private static IQueryable<ContactRow> WithoutRecords(HudumaDbContext context, IQueryable<ContactRow> contacts) => contacts.Where(contact =>
        (contact.StoppedAt == null || contact.Number == null)
        && !context.Sessions.Any(row => row.ContactId == contact.Id)
        && !context.AnswersTold.Any(row => row.ContactId == contact.Id)
        && !context.Searches.Any(row => row.ContactId == contact.Id)
        && !context.MessagesIn.Any(row => row.ContactId == contact.Id)
        && !context.MessagesOut.Any(row => row.ContactId == contact.Id)
        && !context.ChatEntries.Any(row => row.ContactId == contact.Id)
        && !context.Calls.Any(row => row.ContactId == contact.Id)
        && !context.CallRecordings.Any(row => row.ContactId == contact.Id)
        && !context.Cases.Any(row => row.ContactId == contact.Id)
        && !context.LookupAttempts.Any(row => row.ContactId == contact.Id)
        && !context.LookupPromises.Any(row => row.ContactId == contact.Id));
}
