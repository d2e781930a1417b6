using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Queues;

/// <summary>What a citizen waits for in a handoff, and until when we want it done.</summary>
/// <param name="Due">UTC; null while it is the citizen's turn.</param>
public sealed record Clock(ClockKind Kind, DateTime? Due, Lateness Lateness);

public enum ClockKind
{
    FirstAnswer,
    NextAnswer,
    Resolution,
}

/// <summary>The agent is warned first, the supervisor next.</summary>
public enum Lateness
{
    InTime,

    /// <summary>Four fifths of the time are gone: the agent sees to it.</summary>
    Soon,

    /// <summary>It is past: the supervisor sees to it.</summary>
    Late,

    /// <summary>The citizen must act; no time runs.</summary>
    Paused,
}

/// <summary>Reckons the clocks of a handoff: pure. Only the hours that we are open count, and not those in which the citizen must act.</summary>
public static class Clocks
{
    /// <summary>The share of its time after which an agent is warned.</summary>
    private const double SoonAfter = 0.8;

    public static IReadOnlyList<Clock> Of(CaseHandoff handoff, ServiceTargets targets, BusinessHours hours, DateTime now)
    {
        if (handoff.IsOver) return [];
        if (handoff.IsCitizensTurn) return [new Clock(ClockKind.Resolution, null, Lateness.Paused)];
        var clocks = new List<Clock>(2);
        if (handoff.FirstAnsweredAt is null) clocks.Add(Running(ClockKind.FirstAnswer, handoff.RequestedAt, targets.FirstAnswer));
        else if (handoff.AwaitsAnswerSince is { } since) clocks.Add(Running(ClockKind.NextAnswer, since, targets.NextAnswer));
        clocks.Add(Running(ClockKind.Resolution, handoff.RequestedAt, targets.Resolution));
        return clocks;

        Clock Running(ClockKind kind, DateTime from, TimeSpan target)
        {
            var paused = TimeSpan.Zero;
            var pausedByNow = TimeSpan.Zero;
            foreach (var pause in handoff.Pauses)
            {
                var begin = pause.From > from ? pause.From : from;
                paused += hours.Between(begin, pause.Until);
                pausedByNow += hours.Between(begin, pause.Until < now ? pause.Until : now);
            }

            var gone = hours.Between(from, now) - pausedByNow;
            var lateness = gone >= target ? Lateness.Late : gone >= target * SoonAfter ? Lateness.Soon : Lateness.InTime;
            return new Clock(kind, hours.Add(from, target + paused), lateness);
        }
    }

    /// <summary>The one to look at first.</summary>
    public static Clock? Worst(IEnumerable<Clock> clocks) => clocks.Where(clock => clock.Due is not null).OrderByDescending(clock => clock.Lateness).ThenBy(clock => clock.Due).FirstOrDefault();
}
