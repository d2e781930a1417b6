using HudumaContact.Conversations;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Storage;
using HudumaContact.Storage.Tables;
using HudumaContact.Tests.Conversations;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Tests.Handoff.Figures;

/// <summary>Records made up for counting, written as rows: their ids tell the time that they are of.</summary>
internal sealed class MadeRecords(Switchboard board)
{
    private readonly List<object> _rows = [];

    public Guid Contact(DateTime at) => Add(at, id => new ContactRow { Id = id, NumberHash = id.ToByteArray() });

    /// <summary>On a line that is dialled.</summary>
    public Guid Session(Guid contact, DateTime at, TimeSpan takes, SessionStatus status = SessionStatus.Ended, string line = "at-ussd") => Add(at, id => new SessionRow
    {
        Id = id,
        ContactId = contact,
        LineId = line,
        ProviderSession = id.ToString("n"),
        ProviderKey = id.ToByteArray(),
        StartedAt = at,
        AnsweredAt = at + takes,
        Status = status,
        Version = 1,
    });

    public Guid Text(Guid contact, DateTime at, string line = "sms") => Add(at, id => new MessageInRow { Id = id, ContactId = contact, LineId = line, ProviderKey = id.ToByteArray(), ReceivedAt = at, Version = 1 });

    public Guid Handoff(Guid contact, DateTime at, QueueId queue, Way way = Way.Text, Guid? agent = null, DateTime? closedAt = null, Guid? ratedIn = null)
    {
        var of = Add(at, id => new CaseRow { Id = id, Number = $"HC-{id:n}", Kind = "handoff", ContactId = contact, OpenedAt = at, Version = 1 });
        return Add(at, id => new HandoffRow
        {
            Id = id,
            CaseId = of,
            CaseNumber = $"HC-{of:n}",
            ContactId = contact,
            LineId = "sms",
            Way = way,
            Language = "en",
            Queue = queue.Value,
            Urgency = Urgency.Normal,
            RequestedAt = at,
            State = closedAt is null ? HandoffState.Active : HandoffState.Closed,
            AgentId = agent,
            Since = at,
            RatedIn = ratedIn,
            ClosedAt = closedAt,
            Version = 1,
        });
    }

    public void Entry(Guid handoff, EntryKind kind, DateTime at, Guid? agent = null) => Add(at, id => new HandoffEntryRow { Id = id, HandoffId = handoff, Kind = kind, At = at, AgentId = agent });

    public void Rating(Guid session, int marks, DateTime at) => Add(at, id => new RatingRow { Id = id, SessionId = session, Marks = marks, At = at });

    public void Person(Guid id, string name) => _rows.Add(new PersonRow { Id = id, Name = name, Roles = "agent" });

    public async Task KeepAsync()
    {
        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync();
        context.AddRange(_rows);
        await context.SaveChangesAsync();
        _rows.Clear();
    }

    private Guid Add(DateTime at, Func<Guid, object> row)
    {
        // Of the time, and of no other row.
        var id = Guid.CreateVersion7(new DateTimeOffset(at, TimeSpan.Zero));
        _rows.Add(row(id));
        return id;
    }
}
