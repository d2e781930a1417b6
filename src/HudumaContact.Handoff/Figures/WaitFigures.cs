using HudumaContact.Catalogue.Dates;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Figures;

/// <summary>
/// How long citizens waited for the first words of a person: pure. Only the hours that we are open count, and callbacks are left out:
/// nobody waits for them with the phone in the hand.
/// </summary>
/// <param name="Asked">How many asked.</param>
/// <param name="Answered">How many of them a person has answered.</param>
/// <param name="InTime">How many within <see cref="WaitFigures.Promptly"/>.</param>
/// <param name="Judged">How many it can be said of: who asked just now may still be answered in time.</param>
/// <param name="ByHour">By the hour of the day in Kenya; hours in which nobody was answered are left out.</param>
public sealed record WaitFigures(int Asked, int Answered, int InTime, int Judged, Waits? All, IReadOnlyDictionary<int, Waits> ByHour, IReadOnlyDictionary<QueueId, Waits> ByQueue)
{
    /// <summary>What a call centre promises for most of those who call.</summary>
    public static readonly TimeSpan Promptly = TimeSpan.FromSeconds(30);

    public static WaitFigures Of(IEnumerable<PersonAsked> asked, BusinessHours hours, DateTime now)
    {
        var all = asked.Where(ask => ask.Way is not Way.Callback).Select(ask => new Wait(ask, hours.Between(ask.At, ask.AnsweredAt ?? now))).ToList();
        var answered = all.Where(wait => wait.Of.AnsweredAt is not null).ToList();
        var inTime = answered.Count(wait => wait.Took <= Promptly);
        return new WaitFigures(
            all.Count,
            answered.Count,
            inTime,
            all.Count(wait => wait.Of.AnsweredAt is not null || wait.Took > Promptly),
            answered.Count == 0 ? null : Waits.Of(answered.Select(wait => wait.Took)),
            answered.GroupBy(wait => KenyanCalendar.InNairobi(wait.Of.At).Hour).ToDictionary(of => of.Key, of => Waits.Of(of.Select(wait => wait.Took))),
            answered.GroupBy(wait => wait.Of.Queue).ToDictionary(of => of.Key, of => Waits.Of(of.Select(wait => wait.Took))));
    }

    private sealed record Wait(PersonAsked Of, TimeSpan Took);
}

/// <summary>Waits of several, in two numbers.</summary>
/// <param name="Count">Of how many.</param>
/// <param name="Half">Half of them waited no longer.</param>
/// <param name="NineOfTen">Nine of ten waited no longer.</param>
public sealed record Waits(int Count, TimeSpan Half, TimeSpan NineOfTen)
{
    /// <param name="waits">At least one.</param>
    public static Waits Of(IEnumerable<TimeSpan> waits)
    {
        var sorted = waits.Order().ToList();
        return new Waits(sorted.Count, At(0.5), At(0.9));

        // The shortest that this share of all did not exceed.
        TimeSpan At(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];
    }
}
