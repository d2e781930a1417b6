using System.Collections.Concurrent;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Figures;

/// <summary>Reads figures. What came in during an hour that is past does not change any more, so it is counted once.</summary>
public sealed class FigureBook(IFigureRecords records, HoursBook hours, TimeProvider time)
{
    /// <summary>The longest time that is asked for.</summary>
    public static readonly TimeSpan MostDays = TimeSpan.FromDays(31);

    /// <summary>Longer than a network keeps a session that nobody answers.</summary>
    private static readonly TimeSpan IdleAfter = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<DateTime, IReadOnlyList<LineHour>> _past = [];

    /// <param name="from">On the hour, UTC.</param>
    public async Task<ContactFigures> ReadAsync(DateTime from, DateTime until, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var idleBefore = now - IdleAfter;
        var waits = WaitFigures.Of(await records.AskedAsync(from, until, cancellation), hours.Hours, now);
        return new ContactFigures(
            from,
            until,
            await HoursAsync(from, until, now, cancellation),
            await records.AskedInAsync(from, until, idleBefore, cancellation),
            waits,
            await records.MarksAsync(from, until, cancellation),
            await records.WorkAsync(from, until, cancellation));
    }

    private async Task<IReadOnlyList<LineHour>> HoursAsync(DateTime from, DateTime until, DateTime now, CancellationToken cancellation)
    {
        var known = new List<LineHour>();
        var unknown = from;
        for (; unknown < until && _past.TryGetValue(unknown, out var hour); unknown += TimeSpan.FromHours(1)) known.AddRange(hour);
        if (unknown >= until) return known;
        var idleBefore = now - IdleAfter;
        var read = await records.HoursAsync(unknown, until, idleBefore, cancellation);
        var byHour = read.ToLookup(line => line.Hour);
        for (var hour = unknown; hour + TimeSpan.FromHours(1) <= until && hour + TimeSpan.FromHours(1) < idleBefore; hour += TimeSpan.FromHours(1))
        {
            // A session that began in it and is gone on with was answered after it ended, and is not over yet.
            if (byHour[hour].All(line => line.Over == line.Sessions)) _past[hour] = [.. byHour[hour]];
        }

        foreach (var hour in _past.Keys.Where(hour => hour < now - MostDays - TimeSpan.FromDays(1))) _past.TryRemove(hour, out _);
        return [.. known, .. read];
    }
}
