using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
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
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, Count = of.Count(), Abandoned = of.Count(row => row.State == CallState.Abandoned) })
            .ToDictionaryAsync(row => row.Line, cancellation);
        var up = await context.Calls.Where(row => row.EndedAt == null && (row.PlacedAt ?? row.StartedAt) >= upSince && row.State != CallState.Ringing)
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, Count = of.Count() })
            .ToDictionaryAsync(row => row.Line, row => row.Count, cancellation);
        var ours = await context.Calls.Where(row => (row.Purpose == CallPurpose.RungBack || row.Purpose == CallPurpose.Callback) && (row.PlacedAt >= madeSince || (row.EndedAt == null && row.PlacedAt == null)))
            .GroupBy(row => row.LineId).Select(of => new { Line = of.Key, Made = of.Count(row => row.PlacedAt != null && row.Purpose == CallPurpose.RungBack), ToBeMade = of.Count(row => row.PlacedAt == null) })
            .ToDictionaryAsync(row => row.Line, cancellation);
        return began.Keys.Union(up.Keys).Union(ours.Keys).ToDictionary(
            line => new LineId(line),
            line => new CallFigures(up.GetValueOrDefault(line), began.GetValueOrDefault(line)?.Count ?? 0, began.GetValueOrDefault(line)?.Abandoned ?? 0, ours.GetValueOrDefault(line)?.Made ?? 0, ours.GetValueOrDefault(line)?.ToBeMade ?? 0));
    }
}
