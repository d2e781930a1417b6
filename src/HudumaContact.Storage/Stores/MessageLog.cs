using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class MessageLog(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, KeyedHash hash) : IMessageLog
{
    public async Task<IReadOnlyList<LoggedMessage>> LatestAsync(PhoneNumber number, int most, CancellationToken cancellation)
    {
        var numberHash = hash.Of(number);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var contact = await context.Contacts.Where(row => row.NumberHash == numberHash).Select(row => row.Id).SingleOrDefaultAsync(cancellation);
        if (keys.Find(contact) is not { } key) return [];
        var received = await context.MessagesIn.AsNoTracking()
            .Where(row => row.ContactId == contact).OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellation);
        var ours = await context.MessagesOut.AsNoTracking()
            .Where(row => row.ContactId == contact).OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellation);
        IEnumerable<LoggedMessage> all =
        [
            .. received.Select(row => new LoggedMessage.Received(
                new MessageId(row.Id), new LineId(row.LineId), MessageContent.Decrypt(key, row.Id, row.Content).Text, row.ReceivedAt, row.HandledAt is not null)),
            .. ours.Select(row => new LoggedMessage.Ours(
                new MessageId(row.Id), new LineId(row.LineId), MessageContent.Decrypt(key, row.Id, row.Content).Text, row.QueuedAt,
                row.State, MessageRows.Shillings(row.Price), row.ProviderMessage, row.Trouble)),
        ];
        // Ids sort by time, and a reply's id is made after the id of what it answers.
        return [.. all.OrderBy(message => message.Id.Value.ToString("n"), StringComparer.Ordinal).TakeLast(most)];
    }
}
