using HudumaContact.Conversations;
using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Queues;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class WrongAnswers(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys) : IWrongAnswers
{
    /// <summary>Rows looked up at once.</summary>
    private const int MostAtOnce = 500;

    public async Task<bool> AddAsync(WrongAnswer item, CancellationToken cancellation)
    {
        var row = Row(item);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.WrongAnswers.AnyAsync(other => other.SettledAt == null && other.About == row.About && other.Topic == row.Topic && other.Wording == row.Wording, cancellation)) return false;
        context.WrongAnswers.Add(row);
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    public async Task<IReadOnlyList<WrongAnswer>> ListAsync(DateTime settledSince, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.WrongAnswers.AsNoTracking().Where(row => row.SettledAt == null || row.SettledAt >= settledSince).OrderByDescending(row => row.Id).ToListAsync(cancellation)).ConvertAll(Read);
    }

    public async Task<WrongAnswer?> FindAsync(WrongAnswerId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.WrongAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation) is { } row ? Read(row) : null;
    }

    public async Task<bool> SettleAsync(WrongAnswerId id, Verdict verdict, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.WrongAnswers.Where(row => row.Id == id.Value && row.SettledAt == null).ExecuteUpdateAsync(
            row => row
                .SetProperty(it => it.SettledAt, verdict.At)
                .SetProperty(it => it.SettledBy, verdict.By)
                .SetProperty(it => it.IsCorrected, verdict.IsCorrected)
                .SetProperty(it => it.Reason, verdict.Reason),
            cancellation) == 1;
    }

    public async Task<IReadOnlyList<PersonTold>> ToldAsync(Item about, string topic, DateTime since, CancellationToken cancellation)
    {
        var item = about.ToString();
        // Ids sort by time, so the key finds the rows of the last days.
        var first = TimedIds.FirstOf(since);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        List<string> privately = [QueueId.Counselling.Value, .. await context.Queues.Where(queue => queue.IsPrivate).Select(queue => queue.Id).ToListAsync(cancellation)];
        var rows = await (
            from answer in context.AnswersTold.AsNoTracking()
            where answer.Id >= first && answer.At >= since && answer.About == item && answer.Topic == topic
            // Others read a phone too: what was told in private is not spoken of on it unasked.
            where !context.Sessions.Any(session => session.Id == answer.SessionId && session.IsSealed)
            where !context.Handoffs.Any(handoff => handoff.Id == answer.SessionId && privately.Contains(handoff.Queue))
            join contact in context.Contacts.AsNoTracking() on answer.ContactId equals contact.Id
            where contact.Number != null
            orderby answer.At descending, answer.Id descending
            select new { answer, contact.Number, contact.StoppedAt }).ToListAsync(cancellation);
        return [.. rows.DistinctBy(row => row.answer.ContactId).Select(row => Told(row.answer, row.Number!, row.StoppedAt is not null)).OfType<PersonTold>()];
    }

    public async Task<IReadOnlySet<MessageId>> QueuedAsync(IReadOnlyCollection<MessageId> messages, CancellationToken cancellation)
    {
        var queued = new HashSet<MessageId>();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        foreach (var some in messages.Chunk(MostAtOnce))
        {
            var ids = some.Select(message => message.Value).ToList();
            queued.UnionWith((await context.MessagesOut.Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation)).Select(id => new MessageId(id)));
        }

        return queued;
    }

    /// <summary>Null when they are erased, and for who chats.</summary>
    private PersonTold? Told(AnswerToldRow row, byte[] number, bool hasStopped)
    {
        if (keys.Find(row.ContactId) is not { } key) return null;
        Span<byte> name = stackalloc byte[RowName.Size];
        return new PersonTold(new ContactId(row.ContactId), key.DecryptAddress(row.ContactId, number), hasStopped, row.Language, key.DecryptText(row.Wording, RowName.Of(row.Id, name)), row.Catalogue, row.Code, row.At);
    }

    private static WrongAnswerRow Row(WrongAnswer item) => new()
    {
        Id = item.Id.Value,
        Topic = item.Topic,
        About = item.About.ToString(),
        Language = item.Language,
        Wording = item.Wording,
        AsOf = item.AsOf,
        Catalogue = item.Catalogue,
        Code = item.Code,
        Why = item.Why,
        By = item.By,
        At = item.At,
    };

    private static WrongAnswer Read(WrongAnswerRow row) =>
        new(new WrongAnswerId(row.Id), row.Topic, Item.Read(row.About), row.Language, row.Wording, row.AsOf, row.Catalogue, row.Code, row.Why, row.By, row.At)
        {
            Verdict = row.SettledAt is { } at ? new Verdict(row.IsCorrected, row.Reason, row.SettledBy ?? "", at) : null,
        };
}
