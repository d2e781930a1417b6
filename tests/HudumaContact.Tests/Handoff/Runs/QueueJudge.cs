using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>
/// Says what must hold of a queue, whatever happens to it, in its own words and not in those of the code: no case with two agents, no
/// agent over capacity, nobody's place lost, nobody served before who could have been served earlier, nothing stuck.
/// </summary>
internal sealed class QueueJudge(House house, IReadOnlyList<Agent> agents)
{
    private readonly List<string> _faults = [];
    private readonly HashSet<CallId> _rung = [];

    /// <summary>Accepted by an agent, as the records have it.</summary>
    public int Accepted { get; private set; }

    public int TakenOver { get; private set; }

    public int Offered { get; private set; }

    public int CalledBack { get; private set; }

    public IReadOnlyList<string> Faults => _faults;

    public void Judge(bool holds, string otherwise)
    {
        if (!holds) _faults.Add(otherwise);
    }

    /// <summary>At each change, as it is written.</summary>
    public void Written(CaseHandoff? before, HandoffChange change)
    {
        var after = change.After;
        foreach (var entry in change.Entries) Count(entry.Kind);
        if (before is null) return;
        if (change.Entries.FirstOrDefault(entry => entry.Kind is EntryKind.Accepted) is { } accepted)
        {
            Judge(before.State is HandoffState.Queued || (before.State is HandoffState.Offered && before.Agent == accepted.By), $"{before} of {before.Agent} was accepted by {accepted.By}");
        }

        var isHeld = before.State is HandoffState.Accepted or HandoffState.Active or HandoffState.WrapUp;
        Judge(!isHeld || after.Agent == before.Agent || after.Agent is null || change.Entries.Any(entry => entry.Kind is EntryKind.Requeued or EntryKind.TakenOver), $"{before} went from {before.Agent} to {after.Agent} by itself");
        Judge(after.RequestedAt == before.RequestedAt || before.IsOver || before.State is HandoffState.WrapUp, $"{before} lost its place: {before.RequestedAt:T} became {after.RequestedAt:T}");
        foreach (var load in house.Store.All.Where(handoff => handoff.IsLoad).CountBy(handoff => (Agent: handoff.Agent!.Value, Way: handoff.Way.Taking())))
        {
            var room = agents.Single(agent => agent.Id == load.Key.Agent).Room.Of(load.Key.Way);
            Judge(load.Value <= room, $"{load.Key.Agent} has {load.Value} of {load.Key.Way} and room for {room}, after {string.Join(", ", change.Entries.Select(entry => entry.Kind))} of {after}");
        }

        Judge(!house.Queues.Of(before.Queue).IsPrivate || house.Queues.Of(after.Queue).IsPrivate, $"private {before} went to {after.Queue}");
        Judge(after.Way is not Way.Call || !change.Entries.Any(entry => entry.Kind is EntryKind.Offered) || Of(after.Agent!.Value).Voice is not null, $"{after} waits on the line and was offered to {after.Agent}, who has no phone");
        foreach (var offer in change.Entries.Where(entry => entry.Kind is EntryKind.Offered))
        {
            var queue = house.Queues.Of(after.Queue);
            Judge(!queue.IsPrivate || Of(offer.By!.Value).Skills.Contains(queue.Skill), $"private {after} was offered to {offer.By}");
        }
    }

    /// <summary>After a round that nothing came between, with what was open before it.</summary>
    public void Ordered(IReadOnlyCollection<CaseHandoff> before)
    {
        var untouched = before.Where(handoff => house.Board.Find(handoff.Id)?.Version == handoff.Version).ToList();
        var waited = untouched.Where(handoff => handoff.State is HandoffState.Queued && !(handoff.NotBefore > house.Now)).ToList();
        foreach (var offered in house.Board.Open.Where(handoff => handoff.State is HandoffState.Offered && untouched.TrueForAll(other => other.Id != handoff.Id)))
        {
            var agent = Of(offered.Agent!.Value);
            var overtaken = waited.Find(other => other.Queue == offered.Queue && other.Way == offered.Way && (other.Urgency, other.RequestedAt).CompareTo((offered.Urgency, offered.RequestedAt)) < 0
                && !other.Passed.Contains(agent.Id) && Serves(agent, other));
            Judge(overtaken is null, $"{offered} of {offered.RequestedAt:T} ({offered.Urgency}) was offered to {agent.Id} before {overtaken} of {overtaken?.RequestedAt:T} ({overtaken?.Urgency})");
        }
    }

    /// <summary>As the provider rings somebody.</summary>
    public void Ringing(CallId id)
    {
        CalledBack++;
        var call = house.Calls.All.Single(call => call.Id == id);
        var handoff = house.Store.All.Single(handoff => handoff.Id.Value == call.Request);
        Judge(handoff is { Way: Way.Callback, Agent: not null } || handoff.IsOver, $"{handoff} by {handoff.Way} is called back");
        Judge(_rung.Add(id), $"{handoff} is rung twice by one call");
        var others = house.Calls.All.Where(other => other.Request == call.Request && other.Id != id && _rung.Contains(other.Id)).ToList();
        Judge(others.TrueForAll(other => other.IsOver), $"{handoff} is called twice at once");
        Judge(!others.Exists(other => other.StartedAt >= handoff.Since), $"{handoff} is called twice for one taking");
    }

    /// <summary>While nothing is underway: memory and records are one.</summary>
    public void AtRest()
    {
        var open = house.Store.All.Where(handoff => handoff.ClosedAt is null).ToList();
        Judge(house.Board.Open.Count == open.Count, $"{open.Count} are open and {house.Board.Open.Count} on the board");
        foreach (var handoff in open)
        {
            Judge(house.Board.Find(handoff.Id)?.Version == handoff.Version, $"{handoff} is on the board as {house.Board.Find(handoff.Id)?.ToString() ?? "nothing"}");
            Judge(house.Board.OfContact(handoff.Contact)?.Id == handoff.Id, $"{handoff} is not found by its citizen");
        }
    }

    private Agent Of(AgentId id) => agents.Single(agent => agent.Id == id);

    /// <summary>Surely: without what relaxes.</summary>
    private bool Serves(Agent agent, CaseHandoff handoff) => agent.Skills.Contains(house.Queues.Of(handoff.Queue).Skill) && agent.Languages.Contains(handoff.Language);

    private void Count(EntryKind kind)
    {
        if (kind is EntryKind.Accepted) Accepted++;
        if (kind is EntryKind.TakenOver) TakenOver++;
        if (kind is EntryKind.Offered) Offered++;
    }
}
