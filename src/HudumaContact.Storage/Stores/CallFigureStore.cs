using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Storage.Committing;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class CallFigureStore(IDbContextFactory<HudumaDbContext> contexts) : ICallFigures
{
    public async Task<IReadOnlyDictionary<LineId, CallFigures>> ReadAsync(DateTime upSince, DateTime today, DateTime madeSince, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // Rows of a day are found by their key, those that are up by the index of those that have not ended.
        var first = TimedIds.FirstOf(today);
        var began = await context.Calls.Where(row => row.Id >= first)
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, Count = of.Count(), Abandoned = of.Count(row => row.State == CallState.Abandoned), Milliseconds = of.Sum(row => row.LengthMilliseconds ?? 0) })
            .ToDictionaryAsync(row => row.Line, cancellation);
        var costs = await context.Calls.Where(row => row.Id >= first && row.Cost != null && row.Currency != null)
            .GroupBy(row => new { row.LineId, row.Currency }).Select(of => new { Line = of.Key.LineId, of.Key.Currency, Cost = of.Sum(row => row.Cost!.Value) })
            .ToListAsync(cancellation);
        var up = await context.Calls.Where(row => row.EndedAt == null && (row.PlacedAt ?? row.StartedAt) >= upSince && row.State != CallState.Ringing)
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, Count = of.Count() })
            .ToDictionaryAsync(row => row.Line, row => row.Count, cancellation);
        var ours = await context.Calls.Where(row => (row.Purpose == CallPurpose.RungBack || row.Purpose == CallPurpose.Callback) && (row.PlacedAt >= madeSince || (row.EndedAt == null && row.PlacedAt == null)))
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, Made = of.Count(row => row.PlacedAt != null), ToBeMade = of.Count(row => row.PlacedAt == null) })
            .ToDictionaryAsync(row => row.Line, cancellation);
        return began.Keys.Union(up.Keys).Union(ours.Keys).ToDictionary(line => new LineId(line), line =>
        {
            var (ofToday, made) = (began.GetValueOrDefault(line), ours.GetValueOrDefault(line));
            return new CallFigures(up.GetValueOrDefault(line), ofToday?.Count ?? 0, ofToday?.Abandoned ?? 0, made?.Made ?? 0, made?.ToBeMade ?? 0)
            {
                LengthToday = TimeSpan.FromMilliseconds(ofToday?.Milliseconds ?? 0),
                CostToday = [.. costs.Where(cost => cost.Line == line).OrderBy(cost => cost.Currency, StringComparer.Ordinal).Select(cost => new CallCost(cost.Currency!, cost.Cost / CallRows.CostUnit))],
            };
        });
    }
}
