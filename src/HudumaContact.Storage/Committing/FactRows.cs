using HudumaContact.Conversations;
using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Makes the rows of what a hop brought about.</summary>
internal sealed class FactRows(ContentKeys keys, KeyedHash hash, SecretKey secrets, MessageRows messages, AnswerRows answers, IIdSource ids)
{
    public void Add(HopFact fact, HopCommit commit, ContentKey key, List<RowWrite> writes, List<ContentKeyRow> newKeys)
    {
        switch (fact)
        {
            case ToldAnswer told:
                writes.Add(new RowWrite.Insert(answers.Row(told, commit.Session.Contact.Id.Value, commit.Session.Id.Value, commit.Session.AnsweredAt, key)));
                break;
            case SearchedWords searched:
                writes.Add(new RowWrite.Insert(Search(searched, commit, key)));
                break;
            case Rating rating:
                writes.Add(new RowWrite.Insert(new RatingRow
                {
                    Id = ids.Next(),
                    SessionId = commit.Session.Id.Value,
                    Marks = rating.Marks,
                    At = commit.Session.AnsweredAt,
                }));
                break;
            case FailedLookup failed:
                writes.Add(new RowWrite.Insert(new LookupAttemptRow
                {
                    Id = ids.Next(),
                    ContactId = commit.Session.Contact.Id.Value,
                    Register = failed.Register,
                    ReferenceHash = hash.OfReference(failed.Register, failed.Reference),
                    At = commit.Session.AnsweredAt,
                }));
                break;
            case AnswerPromise promise:
                writes.Add(new RowWrite.Insert(Promise(promise, commit, key)));
                break;
            case CaseOpening opening:
                Open(opening, commit, key, writes, newKeys);
                break;
            case CaseChange change:
                Change(change, commit, key, writes);
                break;
            case OutgoingMessage message:
                messages.Queue(message, commit.Session.AnsweredAt, key, writes);
                break;
            case HandledMessage handled:
                writes.Add(new RowWrite.HandleMessage(handled.Id.Value, commit.Session.AnsweredAt));
                break;
            case RemindedSession reminded:
                writes.Add(new RowWrite.TakeReminder(reminded.Id.Value, reminded.RemindAt));
                break;
            case HandoffChange change:
                HandoffRows.Add(change, key, answers, writes);
                break;
            case CallChange change:
                CallRows.Add(change, writes);
                break;
            case CallRecording recording:
                writes.Add(new RowWrite.Insert(CallRows.Row(recording, secrets)));
                break;
            case ContactStop stop:
                writes.Add(new RowWrite.StopContact(commit.Session.Contact.Id.Value, stop.Stops ? commit.Session.AnsweredAt : null));
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to write {fact.GetType().Name}. Add it to {nameof(FactRows)}.");
        }
    }

    private SearchRow Search(SearchedWords searched, HopCommit commit, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        var id = ids.Next();
        return new SearchRow
        {
            Id = id,
            ContactId = commit.Session.Contact.Id.Value,
            SessionId = commit.Session.Id.Value,
            What = searched.What,
            Words = key.Encrypt(searched.Words, RowName.Of(id, name)),
            Found = searched.Found,
            At = commit.Session.AnsweredAt,
        };
    }

    private LookupPromiseRow Promise(AnswerPromise promise, HopCommit commit, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new LookupPromiseRow
        {
            Id = promise.Id.Value,
            ContactId = commit.Session.Contact.Id.Value,
            SessionId = commit.Session.Id.Value,
            LineId = commit.Session.Line.Value,
            Register = promise.Register,
            ReferenceHash = hash.OfReference(promise.Register, promise.Reference),
            Release = Convert.FromHexString(commit.Session.Release),
            Later = key.Encrypt(SessionJson.Write(promise.Later), RowName.Of(promise.Id.Value, name)),
            PromisedAt = commit.Session.AnsweredAt,
            DueAt = promise.DueAt,
            Version = 1,
        };
    }

    private void Open(CaseOpening opening, HopCommit commit, ContentKey contactKey, List<RowWrite> writes, List<ContentKeyRow> newKeys)
    {
        var key = contactKey;
        if (opening.IsAnonymous)
        {
            (key, var row) = keys.Make(opening.Id.Value);
            newKeys.Add(row);
        }

        var at = TimeOf(opening.IsAnonymous, commit);
        writes.Add(new RowWrite.Insert(new CaseRow
        {
            Id = opening.Id.Value,
            Number = opening.Number,
            Kind = opening.Kind,
            ContactId = opening.IsAnonymous ? null : commit.Session.Contact.Id.Value,
            About = opening.About?.ToString(),
            Status = CaseStatus.Open,
            OpenedAt = at,
            Due = opening.Due,
            Version = opening.Transcript is null ? 1 : 2,
        }));
        writes.Add(Entry(opening.Id, 1, CaseEntryKind.Opened, opening.Words, key, at));
        if (opening.Transcript is { } transcript) writes.Add(Entry(opening.Id, 2, CaseEntryKind.Transcript, transcript, key, at));
    }

    private void Change(CaseChange change, HopCommit commit, ContentKey contactKey, List<RowWrite> writes)
    {
        var at = TimeOf(change.IsAnonymous, commit);
        var key = change.IsAnonymous
            ? keys.Find(change.Id.Value) ?? throw new InvalidOperationException("The case has no key.")
            : contactKey;
        writes.Add(new RowWrite.ChangeCase(change.Id.Value, change.Version, change.Kind == CaseEntryKind.Closed ? at : null));
        writes.Add(Entry(change.Id, change.Version, change.Kind, change.Words, key, at));
    }

    private static RowWrite.Insert Entry(CaseId of, int number, CaseEntryKind kind, string? words, ContentKey key, DateTime at)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new RowWrite.Insert(new CaseEntryRow
        {
            CaseId = of.Value,
            Number = number,
            Kind = kind,
            Words = words is null ? null : CaseWords.Encrypt(key, words, RowName.Of(of.Value, name, number)),
            At = at,
        });
    }

    // The minute of an anonymous case would lead to the session of that minute.
    private static DateTime TimeOf(bool isAnonymous, HopCommit commit) => isAnonymous ? commit.Session.AnsweredAt.Date : commit.Session.AnsweredAt;
}
