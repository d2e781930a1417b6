using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Desk.Agents;

/// <summary>What an agent is warned of before it is late, each thing that a citizen waits for once on a page.</summary>
internal sealed class DueWarnings(QueueBook queues, HoursBook hours)
{
    private readonly HashSet<(HandoffId Handoff, ClockKind Kind, DateTime Due)> _told = [];

    /// <summary>Those of the cases that it is time to warn of, and were not told yet.</summary>
    public IReadOnlyList<DueWarning> Take(IEnumerable<CaseHandoff> cases, DateTime now) =>
        [.. cases.Select(handoff => Of(handoff, now)).OfType<DueWarning>().Where(warning => _told.Add((warning.Handoff.Id, warning.Kind, warning.Due)))];

    private DueWarning? Of(CaseHandoff handoff, DateTime now) =>
        Clocks.Worst(Clocks.Of(handoff, queues.Of(handoff.Queue).Targets, hours.Hours, now)) is { Lateness: Lateness.Soon or Lateness.Late, Due: { } due } clock ? new DueWarning(handoff, clock.Kind, due) : null;
}

/// <param name="Due">UTC.</param>
internal sealed record DueWarning(CaseHandoff Handoff, ClockKind Kind, DateTime Due);
