using HudumaContact.Catalogue;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;
using HudumaContact.Tests.Conversations;
using HudumaContact.Tests.Conversations.Calls;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>The queue, its agents and its citizens over handoffs in memory: all of the domain, and no disk, line or flow.</summary>
internal sealed class House
{
    private static readonly LineBook Lines = new([
        new Line(new LineId("sms"), LineKind.Sms, KeptMessages.Name, "22647", "demo"),
        new Line(CallLine.Voice, LineKind.Voice, KeptRings.Name, "+254709000000", "demo"),
    ]);

    private static readonly MemoryQueues Set = new(
        new Queue(Samples.Lands, new Words("Lands", "Ardhi"), "lands", IsPrivate: false, TimeSpan.FromMinutes(3), ServiceTargets.Usual));

    private static readonly HopMeter Meter = new();
    private static readonly CallMeter CallMeter = new();

    /// <param name="roster">Everybody who may answer.</param>
    public House(ReleaseShelf releases, IReadOnlyList<Agent> roster)
    {
        var ids = new TimedIds(Time);
        Entries = new EntryWriter(ids);
        Board = new HandoffBoard(Store);
        Agents = new AgentBoard(Time);
        Rooms = new AgentRooms(Board);
        Queues = new QueueBook(Set, Board);
        Queues.LoadAsync(CancellationToken.None).GetAwaiter().GetResult();
        Hours = new HoursBook(Options, releases);
        var words = new CitizenWords(releases, Board, Hours, Lines, Entries, ids);
        Steps = new HandoffSteps(Store, Board, new Outbox(Lines, Time), Options, Time);
        // No rating is asked here: the flows are never entered.
        var dialogues = new DialogueByText(Board, Store, worlds: null!, flows: null!, committer: null!, bells: null!, gate: null!, words, Options, ids, Time);
        Close = new CloseHandoff(Steps, Board, Store, Agents, Queues, words, Entries, releases, dialogues, Time);
        Desk = new HandoffDesk(Steps, Board, Store, Agents, Rooms, Queues, words, new PersonJoined(Store, words), Hours, Entries, Options);
        Talk = new PersonsTalk(Board, Store, words, Entries, releases, new SmallWorld(new DrawnNumbers()), Meter, new HubShare(Queues), Options, new MessageOptions());
        Supervise = new SuperviseHandoff(Steps, Store, Agents, Rooms, new Roster(roster), Queues, new PersonJoined(Store, words), Entries, Options);
        Calls = new MemoryCalls(id => Store.ContactAsync(id, CancellationToken.None).AsTask().GetAwaiter().GetResult()!);
        var makers = new CallMakerBook(Lines, [Rings], []);
        Moves = new CallMoves(Calls, new LiveCalls(new HopOptions()), CallMeter);
        Phones = new PhoneRounds(Board, Agents, Store, Calls, Moves, makers, Lines, legs: null!, new PrivateTalks(Calls, legs: null!, recordings: null!, Queues, Options, Time), new ContactGate(), Options, new CallOptions(), ids, Time, NullLogger<PhoneRounds>.Instance);
        Estimate = new WaitEstimate(new NoFigures(), Hours, Agents, Queues, Time);
        PersonsPhone = new PersonsPhone(Steps, Store, new Roster(roster), Agents, Queues, words, Entries, makers, new CallOptions(), Time);
        OnCall = new PersonOnCall(Steps, Store, Calls, new Roster(roster), Agents, Hours, Queues, words, Entries, Estimate, releases, Desk, PersonsPhone, Lines, new CallOptions(), Time);
        // No call of these is in the flows or in a room.
        var ending = new CallEnding(hops: null!, legs: null!, OnCall, Moves, words: null!, CallMeter, Time);
        Place = new PlaceCalls(new ContactGate(), Calls, Moves, makers, Lines, ending, PersonsPhone, new CallOptions(), new HopOptions(), Time, NullLogger<PlaceCalls>.Instance);
        Rounds = new OfferRounds(Board, Agents, Rooms, Queues, Hours, Steps, Close, Entries, Options, Time, NullLogger<OfferRounds>.Instance);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(Samples.Ten));

    public DateTime Now => Time.GetUtcNow().UtcDateTime;

    public HandoffOptions Options { get; } = new();

    public MemoryHandoffs Store { get; } = new();

    public HandoffBoard Board { get; }

    public AgentBoard Agents { get; }

    public AgentRooms Rooms { get; }

    public QueueBook Queues { get; }

    public HoursBook Hours { get; }

    public HandoffSteps Steps { get; }

    public EntryWriter Entries { get; }

    public CloseHandoff Close { get; }

    public HandoffDesk Desk { get; }

    public PersonsTalk Talk { get; }

    public SuperviseHandoff Supervise { get; }

    public OfferRounds Rounds { get; }

    public MemoryCalls Calls { get; }

    public CallMoves Moves { get; }

    public PhoneRounds Phones { get; }

    public PlaceCalls Place { get; }

    /// <summary>The provider, and whom it rang.</summary>
    public KeptRings Rings { get; } = new();

    public PersonOnCall OnCall { get; }

    public PersonsPhone PersonsPhone { get; }

    private WaitEstimate Estimate { get; }

    /// <summary>What a hop or a message of a citizen brings about, as their committer writes it: again on what somebody else left.</summary>
    public async Task CommitAsync(Func<ValueTask<HandoffChange?>> decide)
    {
        while (await decide() is { } change)
        {
            if (await Store.CommitAsync(change, HopDeadline.After(TimeSpan.FromSeconds(5), Time)) != CommitOutcome.Committed) continue;
            Board.Committed(change);
            return;
        }
    }

    public Contact NewCitizen(int number)
    {
        var citizen = new Contact(new ContactId(new Guid(number, 0, 0, new byte[8])), PhoneNumber.FromE164($"+2547{number:00000000}"), Language: null);
        Store.Know(citizen);
        return citizen;
    }

    private sealed class Roster(IReadOnlyList<Agent> all) : IAgentRoster
    {
        public ValueTask<Agent?> FindAsync(AgentId id, CancellationToken cancellation) => new(all.FirstOrDefault(agent => agent.Id == id));

        public Task<IReadOnlyList<Agent>> AllAsync(CancellationToken cancellation) => Task.FromResult(all);
    }

    /// <summary>Nobody can say how long it takes.</summary>
    private sealed class NoFigures : IFigureRecords
    {
        public Task<IReadOnlyList<LineHour>> HoursAsync(DateTime from, DateTime until, DateTime idleBefore, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<LineHour>>([]);

        public Task<IReadOnlyDictionary<LineId, int>> AskedInAsync(DateTime from, DateTime until, DateTime idleBefore, CancellationToken cancellation) => Task.FromResult<IReadOnlyDictionary<LineId, int>>(new Dictionary<LineId, int>());

        public Task<IReadOnlyList<PersonAsked>> AskedAsync(DateTime from, DateTime until, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PersonAsked>>([]);

        public Task<IReadOnlyList<MarksGiven>> MarksAsync(DateTime from, DateTime until, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<MarksGiven>>([]);

        public Task<IReadOnlyList<AgentWork>> WorkAsync(DateTime from, DateTime until, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<AgentWork>>([]);

        public Task<IReadOnlyList<CaseRecord>> CasesAsync(DateTime from, DateTime until, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<CaseRecord>>([]);
    }

    private sealed class DrawnNumbers : HudumaContact.Conversations.Cases.ICaseNumbers
    {
        public string Next() => "HC-222222";
    }
}
