using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteSessionStore(
    SqliteHopReadPool reads, IRowWriter writer, SqliteCheckpoints checkpoints, ContentKeys keys, HopOptions hops, TimeProvider time) : ISessionStore
{
    public ValueTask<FoundSession?> FindAsync(LineId line, string providerSession, Contact? caller, string text, CancellationToken cancellation)
    {
        var providerKey = KeyedHash.OfSession(line, providerSession);
        var (row, answered) = reads.Read(reads => reads.Session(providerKey) is { } session ? (session, reads.Hops(session.Id)) : (null, []));
        if (row is null) return new((FoundSession?)null);
        if (caller?.Id.Value != row.ContactId) return new(new FoundSession(Session: null));
        var key = keys.Find(row.ContactId) ?? throw new InvalidOperationException("The contact has a session but no key.");
        return new(new FoundSession(Open(row, answered, line, providerSession, caller, key, text)));
    }

    public async ValueTask RecordEndAsync(SessionEnd end, CancellationToken cancellation)
    {
        var row = new SessionEndRow
        {
            ProviderKey = KeyedHash.OfSession(end.Line, end.ProviderSession),
            LineId = end.Line.Value,
            ProviderSession = end.ProviderSession,
            Status = end.Status == SessionEndStatus.Unknown ? null : end.Status,
            Cost = end.Cost is { } cost ? (long)(cost * 10_000m) : null,
            DurationMilliseconds = (long?)end.Duration?.TotalMilliseconds,
            HopsCount = end.HopsCount,
            EndedAt = end.At,
            ReceivedAt = time.GetUtcNow().UtcDateTime,
        };
        var pending = new PendingCommit([new RowWrite.KeepEnd(row)], [], HopDeadline.After(hops.AnswerWithin, time));
        writer.Write(pending);
        await pending.Done;
    }

    public async ValueTask ForgetSealedAsync(DateTime answeredBefore, CancellationToken cancellation)
    {
        if (!reads.Read(reads => reads.HasSealed(answeredBefore)))
        {
            checkpoints.CutIfDue();
            return;
        }

        var pending = new PendingCommit([new RowWrite.ForgetSealed(answeredBefore)], [], HopDeadline.After(hops.AnswerWithin, time));
        writer.Write(pending);
        await pending.Done.AsTask().WaitAsync(cancellation);
    }

    private static StoredSession Open(
        SessionRow row, List<HopRow> answered, LineId line, string providerSession, Contact caller, ContentKey key, string text)
    {
        var id = new SessionId(row.Id);
        var hops = answered.ConvertAll(hop => HopContent.Decrypt(key, hop, text).Hop);
        return new StoredSession
        {
            Id = id,
            Line = line,
            ProviderSession = providerSession,
            Contact = caller,
            Release = Convert.ToHexStringLower(row.Release),
            Network = row.Network,
            ServiceCode = row.ServiceCode,
            StartedAt = row.StartedAt,
            AnsweredAt = row.AnsweredAt,
            Version = row.Version,
            IsSealed = row.IsSealed,
            WasPrivate = Unmoved.Is(row.State),
            State = row.IsSealed ? Unseal(row, key, hops, text) : SessionState.Decrypt(key, id, row.State),
            Hops = hops,
        };
    }

    private static Flows.Running.Session? Unseal(SessionRow row, ContentKey key, List<AnsweredHop> hops, string text)
    {
        if (row.State.Length == 0 || SessionState.DecryptSealed(key, new SessionId(row.Id), row.State, text) is not var (state, typed)) return null;
        // What opens the session is what had been typed when its last hop was answered.
        hops[^1] = hops[^1] with { Text = typed };
        return state;
    }
}
