using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Desk.Supervisor;

/// <summary>What a supervisor sees of one moment: pure, from what is open and who is there.</summary>
/// <param name="Cases">What is late first, then what waits, as it is answered, then what is with agents.</param>
public sealed record LiveView(IReadOnlyList<LiveCase> Cases, IReadOnlyList<LiveQueue> Queues, IReadOnlyList<LiveAgent> Agents, DateTime At)
{
    public int Waiting => Cases.Count(each => each.Handoff.IsWaiting);

    public TimeSpan? LongestWait => Waiting == 0 ? null : Cases.Where(each => each.Handoff.IsWaiting).Max(each => each.Asked);

    public int WithAgents => Cases.Count(each => each.Handoff.IsWorkedOn);

    public int Late => Cases.Count(each => each.IsLate);

    /// <summary>Soon late: their agents are warned of them and see to them. To the supervisor they are a number, which tells whether hands will be short.</summary>
    public int Soon => Cases.Count(each => each.Worst?.Lateness is Lateness.Soon);

    public int Ready => Agents.Count(agent => agent.Presence.IsReady);

    /// <param name="mayWatch">Whether the words of a case may be read; else only that it is there.</param>
    public static LiveView Of(
        IEnumerable<CaseHandoff> open, IEnumerable<Presence> present, QueueBook queues, BusinessHours hours, Func<CaseHandoff, bool> mayWatch, DateTime now)
    {
        var cases = open.Select(handoff =>
        {
            var queue = queues.Of(handoff.Queue);
            return new LiveCase(handoff, queue, Clocks.Worst(Clocks.Of(handoff, queue.Targets, hours, now)), now - handoff.RequestedAt, mayWatch(handoff));
        }).OrderByDescending(each => each.IsLate).ThenByDescending(each => each.Handoff.IsWaiting).ThenBy(each => each.Handoff.Urgency).ThenBy(each => each.Handoff.RequestedAt).ToList();
        var agents = present.Select(agent => new LiveAgent(agent, [.. cases.Where(each => each.Handoff.Agent == agent.Agent.Id && each.Handoff.IsLoad)]))
            .OrderByDescending(agent => agent.Cases.Count).ThenByDescending(agent => agent.Presence.IsReady).ThenBy(agent => agent.Presence.Agent.Name, StringComparer.Ordinal).ToList();
        return new LiveView(
            cases,
            [.. queues.All.OrderBy(queue => queue.Id.Value, StringComparer.Ordinal).Select(queue => LiveQueue.Of(queue, cases, agents))],
            agents,
            now);
    }
}

/// <param name="Worst">The clock to look at first; null when none runs.</param>
/// <param name="Asked">How long ago the citizen asked.</param>
/// <param name="MayWatch">Whether its words may be read.</param>
public sealed record LiveCase(CaseHandoff Handoff, Queue Queue, Clock? Worst, TimeSpan Asked, bool MayWatch)
{
    /// <summary>Now it is the supervisor's to see to.</summary>
    public bool IsLate => Worst?.Lateness is Lateness.Late;
}

/// <param name="Ready">Agents with its skill who take new cases.</param>
public sealed record LiveQueue(Queue Queue, int Waiting, TimeSpan? Longest, int WithAgents, int Ready)
{
    public static LiveQueue Of(Queue queue, IReadOnlyCollection<LiveCase> cases, IReadOnlyCollection<LiveAgent> agents)
    {
        var own = cases.Where(each => each.Queue.Id == queue.Id).ToList();
        var waiting = own.Where(each => each.Handoff.IsWaiting).ToList();
        return new LiveQueue(
            queue,
            waiting.Count,
            waiting.Count == 0 ? null : waiting.Max(each => each.Asked),
            own.Count(each => each.Handoff.IsWorkedOn),
            agents.Count(agent => agent.Presence.IsReady && agent.Presence.Agent.Skills.Contains(queue.Skill)));
    }
}

/// <param name="Cases">At hand, or offered.</param>
public sealed record LiveAgent(Presence Presence, IReadOnlyList<LiveCase> Cases)
{
    public int Of(Way way) => Cases.Count(each => each.Handoff.Way == way);
}
