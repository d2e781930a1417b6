using System.Buffers.Binary;
using System.Collections.Immutable;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Stores;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Makes the rows of a change of a handoff, and reads them back.</summary>
internal static class HandoffRows
{
    private const int IdSize = 16;
    private const int PauseSize = 2 * sizeof(long);

    /// <param name="key">The contact's.</param>
    public static void Add(HandoffChange change, ContentKey key, AnswerRows answers, List<RowWrite> writes)
    {
        var after = change.After;
        writes.Add(after.Version == 1 ? new RowWrite.Insert(Row(after)) : new RowWrite.MoveHandoff(Row(after)));
        foreach (var entry in change.Entries) writes.Add(new RowWrite.Insert(Row(entry, key)));
        foreach (var told in change.Told) writes.Add(new RowWrite.Insert(answers.Row(told, after.Contact.Value, after.Id.Value, change.Entries[^1].At, key)));
        foreach (var form in change.Forms) writes.Add(form.FilledAt is { } at ? new RowWrite.FillForm(form.Id.Value, at) : new RowWrite.Insert(FormStore.Row(form)));
        if (after.ClosedAt is { } closedAt)
        {
            foreach (var of in after.Merged.Prepend(after.Case)) writes.Add(new RowWrite.SettleCase(of.Value, closedAt));
        }
        else if (change.Entries.Any(entry => entry.Kind is EntryKind.Reopened))
        {
            writes.Add(new RowWrite.SettleCase(after.Case.Value, null));
        }
    }

    public static HandoffRow Row(CaseHandoff handoff) => new()
    {
        Id = handoff.Id.Value,
        CaseId = handoff.Case.Value,
        Merged = Bytes(handoff.Merged.Select(of => of.Value)),
        CaseNumber = handoff.CaseNumber,
        ContactId = handoff.Contact.Value,
        LineId = handoff.Line.Value,
        Way = handoff.Way,
        Language = handoff.Language,
        Queue = handoff.Queue.Value,
        Urgency = handoff.Urgency,
        RequestedAt = handoff.RequestedAt,
        MovedAt = handoff.MovedAt,
        Release = Convert.FromHexString(handoff.Release),
        SessionId = handoff.Session?.Value,
        State = handoff.State,
        AgentId = handoff.Agent?.Value,
        IsAtHub = handoff.IsAtHub,
        OfferedUntil = handoff.OfferedUntil,
        Passed = Bytes(handoff.Passed.Select(agent => agent.Value)),
        Since = handoff.Since,
        FirstAnsweredAt = handoff.FirstAnsweredAt,
        AwaitsAnswerSince = handoff.AwaitsAnswerSince,
        Pauses = Bytes(handoff.Pauses),
        Attempts = handoff.Attempts,
        NotBefore = handoff.NotBefore,
        ToldAt = handoff.ToldAt,
        RatedIn = handoff.RatedIn?.Value,
        Marks = handoff.Marks,
        Disposition = handoff.Disposition,
        ClosedAt = handoff.ClosedAt,
        Version = handoff.Version,
    };

    public static CaseHandoff Handoff(HandoffRow row) => new()
    {
        Id = new HandoffId(row.Id),
        Case = new CaseId(row.CaseId),
        Merged = [.. Ids(row.Merged).Select(id => new CaseId(id))],
        CaseNumber = row.CaseNumber,
        Contact = new ContactId(row.ContactId),
        Line = new LineId(row.LineId),
        Way = row.Way,
        Language = row.Language,
        Queue = new QueueId(row.Queue),
        Urgency = row.Urgency,
        RequestedAt = row.RequestedAt,
        MovedAt = row.MovedAt,
        Release = Convert.ToHexStringLower(row.Release),
        Session = row.SessionId is { } session ? new SessionId(session) : null,
        State = row.State,
        Agent = row.AgentId is { } agent ? new AgentId(agent) : null,
        IsAtHub = row.IsAtHub,
        OfferedUntil = row.OfferedUntil,
        Passed = [.. Ids(row.Passed).Select(id => new AgentId(id))],
        Since = row.Since,
        FirstAnsweredAt = row.FirstAnsweredAt,
        AwaitsAnswerSince = row.AwaitsAnswerSince,
        Pauses = Pauses(row.Pauses),
        Attempts = row.Attempts,
        NotBefore = row.NotBefore,
        ToldAt = row.ToldAt,
        RatedIn = row.RatedIn is { } rated ? new SessionId(rated) : null,
        Marks = row.Marks,
        Disposition = row.Disposition,
        ClosedAt = row.ClosedAt,
        Version = row.Version,
    };

    /// <param name="key">Null when erased: then the words are gone.</param>
    public static HandoffEntry Entry(HandoffEntryRow row, ContentKey? key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new HandoffEntry(
            row.Id,
            new HandoffId(row.HandoffId),
            row.Kind,
            row.AgentId is { } agent ? new AgentId(agent) : null,
            row.Words is null || key is null ? null : key.DecryptText(row.Words, RowName.Of(row.Id, name)),
            row.At,
            row.MessageId is { } message ? new MessageId(message) : null)
        {
            HubWord = row.HubWord,
        };
    }

    private static HandoffEntryRow Row(HandoffEntry entry, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new HandoffEntryRow
        {
            Id = entry.Id,
            HandoffId = entry.Handoff.Value,
            Kind = entry.Kind,
            AgentId = entry.By?.Value,
            Words = entry.Words is null ? null : key.Encrypt(entry.Words, RowName.Of(entry.Id, name)),
            At = entry.At,
            MessageId = entry.Message?.Value,
            HubWord = entry.HubWord,
        };
    }

    private static byte[] Bytes(IEnumerable<Guid> ids) => [.. ids.SelectMany(id => id.ToByteArray(bigEndian: true))];

    private static byte[] Bytes(ImmutableArray<Pause> pauses)
    {
        var bytes = new byte[pauses.Length * PauseSize];
        for (var i = 0; i < pauses.Length; i++)
        {
            var place = bytes.AsSpan(i * PauseSize, PauseSize);
            BinaryPrimitives.WriteInt64BigEndian(place, Milliseconds(pauses[i].From));
            BinaryPrimitives.WriteInt64BigEndian(place[sizeof(long)..], Milliseconds(pauses[i].Until));
        }

        return bytes;
    }

    private static ImmutableArray<Pause> Pauses(byte[] bytes) =>
        [.. bytes.Chunk(PauseSize).Select(pause => new Pause(Time(BinaryPrimitives.ReadInt64BigEndian(pause)), Time(BinaryPrimitives.ReadInt64BigEndian(pause.AsSpan(sizeof(long))))))];

    private static long Milliseconds(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static DateTime Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;

    private static ImmutableArray<Guid> Ids(byte[] bytes) => [.. bytes.Chunk(IdSize).Select(id => new Guid(id, bigEndian: true))];
}
