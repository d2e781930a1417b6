using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Makes the rows of a hop, everything that was typed or told encrypted.</summary>
internal sealed class HopRows(ContentKeys keys, KeyedHash hash, FactRows facts)
{
    public (List<RowWrite> Writes, List<ContentKeyRow> NewKeys) Of(HopCommit commit)
    {
        var session = commit.Session;
        var writes = new List<RowWrite>(2 + commit.Facts.Count);
        var newKeys = new List<ContentKeyRow>();
        ContentKey key;
        if (commit.IsNewContact)
        {
            (key, var row) = keys.Make(session.Contact.Id.Value);
            newKeys.Add(row);
            writes.Add(new RowWrite.Insert(ContactRows.New(session.Contact, hash.Of(session.Contact.Address), key, session.AnsweredAt)));
        }
        else
        {
            key = keys.Find(session.Contact.Id.Value) ?? throw new InvalidOperationException("The contact has a session but no key.");
            if (commit.ChosenLanguage is { } language) writes.Add(new RowWrite.ChooseLanguage(session.Contact.Id.Value, language));
        }

        var release = Convert.FromHexString(session.Release);
        var stored = Session(commit, key, release);
        writes.Add(session.Version == 1 ? new RowWrite.Insert(stored) : new RowWrite.MoveSession(stored));
        if (commit.SealsHopsBefore)
        {
            foreach (var before in session.Hops.SkipLast(1)) writes.Add(new RowWrite.SealHop(Hop(commit, before, key, release, commit.KeepsSealed ? commit.Text.AsSpan(0, before.Text.Length) : [])));
        }

        writes.Add(new RowWrite.Insert(Hop(commit, session.Hops[^1], key, release, commit.Text)));
        foreach (var fact in commit.Facts)
        {
            if (fact is StartedDialogue dialogue) writes.AddRange(Of(dialogue.Commit).Writes);
            else facts.Add(fact, commit, key, writes, newKeys);
        }

        return (writes, newKeys);
    }

    private static SessionRow Session(HopCommit commit, ContentKey key, byte[] release)
    {
        var session = commit.Session;
        return new SessionRow
        {
            Id = session.Id.Value,
            ContactId = session.Contact.Id.Value,
            LineId = session.Line.Value,
            ProviderSession = session.ProviderSession,
            ProviderKey = session.Version == 1 ? KeyedHash.OfSession(session.Line, session.ProviderSession) : [],
            Release = release,
            Network = session.Network,
            ServiceCode = session.ServiceCode,
            StartedAt = session.StartedAt,
            AnsweredAt = session.AnsweredAt,
            Status = session.State!.Status,
            State = IsKept(commit) ? Placed(session, SessionState.Encrypt(key, session, commit.Text)) : [],
            IsSealed = session.IsSealed,
            RemindAt = session.RemindAt,
            AwaitsMarks = session.AwaitsMarks,
            Version = session.Version,
        };
    }

    private static HopRow Hop(HopCommit commit, AnsweredHop hop, ContentKey key, byte[] release, ReadOnlySpan<char> text) => new()
    {
        SessionId = commit.Session.Id.Value,
        Number = hop.Number,
        Content = !IsKept(commit) ? [] : Placed(commit.Session, commit.Session.IsSealed
            ? HopContent.EncryptSealed(key, commit.Session.Id, hop, text)
            : HopContent.Encrypt(key, commit.Session.Id, hop, commit.Input)),
        Ends = hop.Ends,
        Node = commit.Session.IsSealed ? "" : hop.Node,
        Release = release,
        At = commit.Session.AnsweredAt,
        TextLength = commit.Session.IsSealed ? 0 : hop.Text.Length,
    };

    private static bool IsKept(HopCommit commit) => commit.KeepsSealed || !commit.Session.IsSealed;

    // The words of an anonymous case may be among them: they will be erased, and nothing of them may be left behind.
    private static byte[] Placed(StoredSession session, byte[] encrypted) => session.IsSealed || session.WasPrivate ? Unmoved.Place(encrypted) : encrypted;
}
