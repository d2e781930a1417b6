using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Retention;
using HudumaContact.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Retention;

/// <summary>
/// What of each kind is past its time. Ids sort by time, so most rows need no index to be found by their age: what was made later has
/// come to its end later still.
/// </summary>
internal sealed class RetentionStore(IDbContextFactory<HudumaDbContext> contexts, IDbContextFactory<KeyDbContext> keyContexts, ContentKeys keys, TimeProvider time) : IRetentionStore
{
    public Task<int> CountAsync(RecordKind kind, DateTime before, CancellationToken cancellation) => Of(kind).CountAsync(before, cancellation);

    public IAsyncEnumerable<int> PurgeAsync(RecordKind kind, DateTime before, CancellationToken cancellation) => Of(kind).DeleteAsync(before, cancellation);

    private IExpired Of(RecordKind kind) => kind switch
    {
        RecordKind.Sessions => Rows((records, before, first) =>
            records.Sessions.Where(row => row.Id < first && row.AnsweredAt < before && row.RemindAt == null).OrderBy(row => row.Id)),
        RecordKind.SessionEnds => Rows((records, before, _) => records.SessionEnds.Where(row => row.ReceivedAt < before).OrderBy(row => row.ReceivedAt)),
        RecordKind.Answers => Rows((records, before, first) =>
            records.AnswersTold.Where(row => row.Id < first && row.At < before).OrderBy(row => row.Id)),
        RecordKind.Searches => Rows((records, before, first) =>
            records.Searches.Where(row => row.Id < first && row.At < before).OrderBy(row => row.Id)),
        RecordKind.QuestionsDone => Rows((records, before, _) => records.QuestionsDone.Where(row => row.At < before).OrderBy(row => row.WordsHash)),
        RecordKind.WrongAnswers => Rows((records, before, _) => records.WrongAnswers.Where(row => row.SettledAt < before).OrderBy(row => row.SettledAt)),
        RecordKind.Ratings => Rows((records, before, first) =>
            records.Ratings.Where(row => row.Id < first && row.At < before).OrderBy(row => row.Id)),
        RecordKind.MessagesIn => Rows((records, before, first) =>
            records.MessagesIn.Where(row => row.Id < first && row.HandledAt < before).OrderBy(row => row.Id)),
        RecordKind.MessagesOut => Rows((records, before, first) =>
            records.MessagesOut.Where(row => row.Id < first && row.SettledAt < before).OrderBy(row => row.Id)),
        RecordKind.Chats => Rows((records, before, _) => records.ChatEntries.Where(row => row.At < before).OrderBy(row => row.At)),
        // Whatever was told of its end, no call is up for a day.
        RecordKind.Calls => Rows((records, _, first) => records.Calls.Where(row => row.Id < first).OrderBy(row => row.Id)),
        RecordKind.Recordings => new ExpiredRecordings(contexts, time),
        RecordKind.Cases => Rows((records, before, _) => records.Cases.Where(row => row.ClosedAt < before).OrderBy(row => row.ClosedAt)),
        RecordKind.LookupAttempts => Rows((records, before, first) =>
            records.LookupAttempts.Where(row => row.Id < first && row.At < before).OrderBy(row => row.Id)),
        RecordKind.LookupPromises => Rows((records, before, first) =>
            records.LookupPromises.Where(row => row.Id < first && row.SettledAt < before && (row.HandedOverAt != null || row.Outcome == PromiseOutcome.Lapsed)).OrderBy(row => row.Id)),
        RecordKind.Contacts => new ContactsWithoutRecords(contexts),
        RecordKind.Keys => new KeysWithoutOwner(keyContexts, contexts, keys),
        _ => throw new InvalidOperationException($"Nobody knows which {kind} are past their time. Add it to {nameof(RetentionStore)}."),
    };

    private ExpiredRows<TRow> Rows<TRow>(ExpiredRows<TRow>.Expired expired)
        where TRow : class => new(contexts, expired);
}
