using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;
using HudumaContact.Tests.Conversations.Calls;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>
/// Some hours of a queue by chance: agents come, go, vanish, refuse, take a break; cases come, are dropped, transferred, parked, asked for
/// again, reopened; citizens write; a supervisor takes over, reassigns and raises; several of it in the same moment. All of it follows from the
/// seed.
/// </summary>
internal sealed class RandomRun
{
    private const int Steps = 60;
    private const int MostAtOnce = 4;

    /// <summary>In a minute of the last day: no more calls are handed to the provider at once than it is given without waiting.</summary>
    private const int MostAccepted = 8;

    private static readonly DialTarget Phone = new(DialTargetKind.Client, "somebody");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly QueueId[] Queues = [QueueId.General, QueueId.General, Samples.Lands, QueueId.Counselling];
    private static readonly string[] Skills = ["general", "general lands", "lands", "counselling", "general counselling"];

    private readonly Random _chance;
    private readonly House _house;
    private readonly Turns _turns;
    private readonly QueueJudge _judge;
    private readonly List<Agent> _agents;

    /// <summary>One who serves all, and comes when the others have left.</summary>
    private readonly Agent _last = Samples.Agent("last", "general lands counselling", room: new Room(1000, 1000, 1000)) with { Voice = Phone };

    /// <summary>Takes over whatever room there is, and stays for as long as a browser may be silent.</summary>
    private readonly Agent _supervisor = Samples.Agent("supervisor", "general lands counselling", room: new Room(1000, 1000, 1000)) with { Voice = Phone };

    private readonly HashSet<AgentId> _present = [];
    private readonly List<Contact> _citizens = [];

    /// <summary>Those who are on the line.</summary>
    private readonly Dictionary<HandoffId, Call> _lines = [];
    private int _accepted;
    private int _takenOver;
    private int _handoffs;

    private RandomRun(int seed, ReleaseShelf releases)
    {
        _chance = new Random(seed);
        _turns = new Turns(_chance);
        _agents = [.. Enumerable.Range(0, _chance.Next(2, 6)).Select(number => Samples.Agent(
            $"agent {number}", One(Skills), _chance.Next(3) == 0 ? "en" : "en sw", new Room(_chance.Next(1, 4), 1, 1)) with { Voice = _chance.Next(3) == 0 ? null : Phone })];
        IReadOnlyList<Agent> everybody = [.. _agents, _supervisor, _last];
        _house = new House(releases, everybody);
        _judge = new QueueJudge(_house, everybody);
        _house.Store.Pause = _turns.NextAsync;
        _house.Store.Written = _judge.Written;
        _house.Calls.Pause = _turns.NextAsync;
        _house.Rings.Ringing = _judge.Ringing;
        _house.Rings.Pause = _ => _turns.NextAsync();
    }

    /// <returns>What did not hold; and how many cases were offered, accepted and called back, so that it is known that something happened.</returns>
    public static (IReadOnlyList<string> Faults, int Offered, int Accepted, int CalledBack) Of(int seed, ReleaseShelf releases)
    {
        var run = new RandomRun(seed, releases);
        for (var step = 0; step < Steps && run._judge.Faults.Count == 0; step++) run.Step();
        if (run._judge.Faults.Count == 0) run.End();
        return (run._judge.Faults, run._judge.Offered, run._judge.Accepted, run._judge.CalledBack);
    }

    private DateTime Now => _house.Now;

    private void Step()
    {
        _house.Time.Advance(_chance.Next(100) switch { < 3 => TimeSpan.FromHours(_chance.Next(1, 12)), < 20 => TimeSpan.FromMinutes(_chance.Next(1, 9)), _ => Second * _chance.Next(1, 30) });
        Beat();
        var atOnce = Enumerable.Range(0, _chance.Next(1, MostAtOnce + 1)).Select(_ => Some()).ToList();
        // A round may run in the same moment.
        if (_chance.Next(2) == 0) atOnce.Insert(_chance.Next(atOnce.Count + 1), Round);
        _turns.Run([.. atOnce.Select(Retried)]);
        _judge.AtRest();
        // And a round that nothing comes between, whose order is judged.
        var before = _house.Board.Open.ToList();
        _turns.Run(Round);
        _judge.Ordered(before);
        _judge.AtRest();
        _judge.Judge(_accepted == _judge.Accepted, $"{_accepted} were told that the case is theirs, and {_judge.Accepted} have one");
        _judge.Judge(_takenOver == _judge.TakenOver, $"{_takenOver} were taken over, as the supervisor was told, and {_judge.TakenOver} as the records have it");
    }

    /// <summary>All go home, and on the next day somebody comes who serves everything: nothing may be left waiting.</summary>
    private void End()
    {
        foreach (var agent in _agents) _house.Agents.Leave(agent.Id);
        _present.Clear();
        // Nine o'clock in Nairobi.
        _house.Time.Advance(Now.Date.AddDays(1).AddHours(6) - Now);
        _agents.Add(_last);
        _present.Add(_last.Id);
        for (var minute = 0; minute < 200; minute++)
        {
            _house.Time.Advance(TimeSpan.FromMinutes(1));
            Beat();
            _house.Agents.Ready(_last.Id, isReady: true);
            _turns.Run(Round);
            // Callers go on by themselves, whoever has left.
            for (var each = 0; each < 5; each++) _turns.Run(Retried(Listen));
            foreach (var offered in _house.Board.Open.Where(handoff => handoff.State is HandoffState.Offered && handoff.Agent == _last.Id).Take(MostAccepted).ToList()) _turns.Run(() => AcceptAsync(_last, offered.Id));
        }

        foreach (var open in _house.Board.Open)
        {
            var waitsForCitizen = open.State is HandoffState.Parked && open.AwaitsAnswerSince is null;
            _judge.Judge(waitsForCitizen || open.Agent == _last.Id, $"{open} of {open.Queue} by {open.Way} is stuck since {open.Since:s}");
        }
    }

    private void Beat()
    {
        foreach (var agent in _agents.Where(agent => _present.Contains(agent.Id))) _house.Agents.Beat(agent);
    }

    private async Task Round()
    {
        await _house.Rounds.RunAsync(CancellationToken.None);
        _house.Phones.Look(CancellationToken.None);
        await _house.Phones.IdleAsync();
        await _house.Place.LookAsync(CancellationToken.None);
        await _house.Place.IdleAsync();
    }

    private Func<Task> Some() => _chance.Next(100) switch
    {
        < 20 => Ask,
        < 30 => Write,
        < 33 => Drop,
        < 36 => Reopen,
        < 39 => AddToCase,
        < 49 => Come,
        < 51 => Vanish,
        < 53 => GoHome,
        < 57 => TakeBreak,
        < 64 => Supervise,
        < 76 => Listen,
        < 80 => RingBack,
        _ => Work,
    };

    /// <summary>Who is told "try again" tries again another time.</summary>
    private static Func<Task> Retried(Func<Task> some) => async () =>
    {
        try
        {
            await some();
        }
        catch (StorageUnavailableException)
        {
            // The case changed under every try: nothing came of it.
        }
    };

    private async Task Ask()
    {
        if (_citizens.Count == 0 || _chance.Next(4) > 0) _citizens.Add(_house.NewCitizen(_citizens.Count));
        var citizen = One(_citizens);
        var way = _chance.Next(4) switch { 0 => Way.Callback, 1 => Way.Call, _ => Way.Text };
        var queue = One(Queues);
        var language = _chance.Next(3) == 0 ? "sw" : "en";
        await _house.CommitAsync(async () =>
        {
            if (await _house.Store.LastOfAsync(citizen.Id, CancellationToken.None) is { IsOver: false } open)
            {
                var privately = queue == QueueId.Counselling && open.Queue != queue ? queue : (QueueId?)null;
                return _house.Entries.Change(open.AskAgain(new CaseId(Samples.NewId()), way, privately, Now), EntryKind.Requested, Now);
            }

            var handoff = Samples.Case(Now, queue, language, way, _chance.Next(20) == 0 ? Urgency.Distress : Urgency.Normal) with { Id = new HandoffId(new Guid(++_handoffs, 0, 0, new byte[8])), Contact = citizen.Id };
            return _house.Entries.Change(handoff, EntryKind.Requested, Now);
        });
    }

    /// <summary>The phone of somebody who waits on the line, or talks there: the next turn, a key, the end of what was dialled, or of the call.</summary>
    private async Task Listen()
    {
        var waiting = _house.Board.Open.Where(handoff => handoff.Way is Way.Call).Select(handoff => handoff.Id).ToList();
        foreach (var id in waiting.Where(id => !_lines.ContainsKey(id))) _lines[id] = Call.Inbound(new CallId(Samples.NewId()), CallLine.Voice, id.ToString(), Of(_house.Board.Find(id)!.Contact), Now) with { State = CallState.Waiting, Request = id.Value };
        if (_lines.Count == 0) return;
        var (handoff, call) = _lines.ElementAt(_chance.Next(_lines.Count));
        _lines[handoff] = call = await GoOnAsync(call, _chance.Next(8) switch { 0 => "1", 1 => "hang up", _ => null });
        if (call.IsOver) _lines.Remove(handoff);
    }

    private async Task<Call> GoOnAsync(Call call, string? does)
    {
        if (does is "hang up")
        {
            await _house.OnCall.HungUpAsync(call, CancellationToken.None);
            return call.Ended(new CallEnd(CallEndCause.HungUp), Now)!;
        }

        if (call.State is CallState.WithAgent)
        {
            var end = await _house.OnCall.DialEndedAsync(call, _chance.Next(3) == 0 ? DialOutcome.NoAnswer : DialOutcome.Talked, TimeSpan.FromSeconds(_chance.Next(1, 40)), isOnLine: _chance.Next(2) == 0, CancellationToken.None);
            return end.DidTalk ? call.Finish(Now)! : call.Wait(call.Request!.Value, Now)!;
        }

        return await _house.OnCall.WaitAsync(call, Of(call.Contact), call.Turn + 1, does, CancellationToken.None) switch
        {
            HoldTurn.Connect => call.Connect(call.Turn + 1, Now)!,
            HoldTurn.Leave or HoldTurn.TakeMessage => call.Finish(Now)!,
            _ => call,
        };
    }

    /// <summary>The phones of those who are called back, and of who calls.</summary>
    private async Task RingBack()
    {
        if (_house.Calls.All.Where(call => call is { IsOver: false, PlacedAt: not null }).ToList() is not { Count: > 0 } ringing) return;
        var call = One(ringing);
        var now = Now;
        if (_chance.Next(3) == 0) await _house.OnCall.HungUpAsync(call, CancellationToken.None);
        else if (await _house.PersonsPhone.PickedUpAsync(call, CancellationToken.None) is not null) await _house.OnCall.DialEndedAsync(call, _chance.Next(2) == 0 ? DialOutcome.NoAnswer : DialOutcome.Talked, TimeSpan.FromSeconds(30), isOnLine: true, CancellationToken.None);
        await _house.Moves.MoveAsync(new KnownCall(call, Of(call.Contact)), call.Ended(new CallEnd(CallEndCause.HungUp), now)!, HopDeadline.After(TimeSpan.FromSeconds(5), _house.Time));
    }

    private Task Write() => ByCitizen(async citizen => (HandoffChange?)(await _house.Talk.HearAsync(citizen, _chance.Next(20) == 0 ? "help me" : "is it ready", Now))?.Fact);

    private Task Drop() => ByCitizen(async citizen => _house.Board.OfContact(citizen.Id) is { } open ? (HandoffChange?)await _house.Talk.ClosedAsync(citizen, open.Case, Now) : null);

    private Task Reopen() => ByCitizen(async citizen => (HandoffChange?)(await _house.Talk.ReopenAsync(citizen, Now))?.Fact);

    private Task AddToCase() => ByCitizen(async citizen => _house.Board.OfContact(citizen.Id) is { } open ? (HandoffChange?)await _house.Talk.AddedAsync(citizen, open.Case, "one thing more", Now) : null);

    private Task ByCitizen(Func<Contact, ValueTask<HandoffChange?>> does)
    {
        if (_citizens.Count == 0) return Task.CompletedTask;
        var citizen = One(_citizens);
        return _house.CommitAsync(() => does(citizen));
    }

    private Task Come() => ByAgent(_agents, agent =>
    {
        _present.Add(agent.Id);
        _house.Agents.Beat(agent);
        _house.Agents.Ready(agent.Id, isReady: true);
    });

    /// <summary>Its heart beats no more.</summary>
    private Task Vanish() => ByAgent(Present, agent => _present.Remove(agent.Id));

    private Task GoHome() => ByAgent(Present, agent =>
    {
        _present.Remove(agent.Id);
        _house.Agents.Leave(agent.Id);
    });

    private Task TakeBreak() => ByAgent(Present, agent => _house.Agents.Ready(agent.Id, isReady: _chance.Next(2) == 0));

    private Task ByAgent(List<Agent> some, Action<Agent> does)
    {
        if (some.Count > 0) does(One(some));
        return Task.CompletedTask;
    }

    private async Task Work()
    {
        if (Present is not { Count: > 0 } present || _house.Board.Open.ToList() is not { Count: > 0 } open) return;
        var agent = One(present);
        var own = open.Where(handoff => handoff.Agent == agent.Id).ToList();
        // Now and then a case that is somebody else's, or nobody's: pressed too late, or not theirs to press.
        var handoff = own.Count > 0 && _chance.Next(6) > 0 ? One(own) : One(open);
        await (_chance.Next(12) switch
        {
            < 4 => AcceptAsync(agent, handoff.Id),
            4 => _house.Desk.PassAsync(agent, handoff.Id, CancellationToken.None),
            5 or 6 => _house.Desk.AnswerAsync(agent, handoff.Id, "Habari", CancellationToken.None),
            7 => _house.Desk.ParkAsync(agent, handoff.Id, CancellationToken.None),
            8 => _house.Desk.TransferAsync(agent, handoff.Id, One(Queues), "please", CancellationToken.None),
            9 => _house.Desk.TransferAsync(agent, handoff.Id, One(_agents), "please", CancellationToken.None),
            10 when handoff.Way is Way.Callback => _house.Desk.NotReachedAsync(agent, handoff.Id, CancellationToken.None),
            10 => _house.Desk.WrapUpAsync(agent, handoff.Id, CancellationToken.None),
            _ => _house.Close.RunAsync(agent, handoff.Id, Disposition.Solved, CancellationToken.None),
        });
    }

    private async Task Supervise()
    {
        if (_house.Board.Open.ToList() is not { Count: > 0 } open) return;
        var handoff = One(open);
        var by = new Overseer(_supervisor.Id, SeesPrivate: _chance.Next(2) == 0);
        switch (_chance.Next(8))
        {
            case 0 or 1:
                if (await _house.Supervise.TakeOverAsync(by, handoff.Id, CancellationToken.None) is SuperviseOutcome.Done) _takenOver++;
                break;
            case 2 or 3:
                await _house.Supervise.RaiseAsync(by, handoff.Id, CancellationToken.None);
                break;
            case 4 or 5:
                await _house.Supervise.ReassignAsync(by, handoff.Id, One(Queues), "please", CancellationToken.None);
                break;
            default:
                await _house.Supervise.ReassignAsync(by, handoff.Id, One(_agents).Id, "please", CancellationToken.None);
                break;
        }
    }

    private async Task AcceptAsync(Agent agent, HandoffId id)
    {
        if (await _house.Desk.AcceptAsync(agent, id, CancellationToken.None)) _accepted++;
    }

    private List<Agent> Present => [.. _agents.Where(agent => _present.Contains(agent.Id))];

    private Contact Of(ContactId citizen) => _citizens.Single(known => known.Id == citizen);

    private T One<T>(IReadOnlyList<T> of) => of[_chance.Next(of.Count)];
}
