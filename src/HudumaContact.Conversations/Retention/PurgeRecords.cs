using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Retention;

/// <summary>Deletes records that are past their days, in batches with room between them for those who are on the line.</summary>
public sealed partial class PurgeRecords(IRetentionStore store, RetentionOptions options, TimeProvider time, ILogger<PurgeRecords> logger)
{
    /// <summary>After a full batch, before the next: hops that waited for the lock have it meanwhile.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>What would go now, of every kind. A contact whose last records go is not counted yet, nor their key.</summary>
    public Task<IReadOnlyList<ExpiredRecords>> CountAsync(CancellationToken cancellation) => EachAsync(store.CountAsync, cancellation);

    /// <summary>What went, of every kind. Stopped half-way, the next run does the rest.</summary>
    public async Task<IReadOnlyList<ExpiredRecords>> RunAsync(CancellationToken cancellation)
    {
        var purged = await EachAsync(PurgeAsync, cancellation);
        var gone = purged.Where(kind => kind.Rows > 0).Select(kind => $"{kind.Kind} {kind.Rows}");
        LogPurged(string.Join(", ", gone.DefaultIfEmpty("none")));
        return purged;
    }

    private async Task<IReadOnlyList<ExpiredRecords>> EachAsync(Func<RecordKind, DateTime, CancellationToken, Task<int>> take, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var kinds = new List<ExpiredRecords>();
        foreach (var kind in Enum.GetValues<RecordKind>())
        {
            var days = options.DaysOf(kind);
            kinds.Add(new ExpiredRecords(kind, days, await take(kind, now.AddDays(-days), cancellation)));
        }

        return kinds;
    }

    private async Task<int> PurgeAsync(RecordKind kind, DateTime before, CancellationToken cancellation)
    {
        var rows = 0;
        await foreach (var batch in store.PurgeAsync(kind, before, cancellation))
        {
            rows += batch;
            if (batch == IRetentionStore.MostAtOnce) await Task.Delay(Pause, time, cancellation);
        }

        return rows;
    }

    [LoggerMessage(1, LogLevel.Information, "Records past their days were deleted: {Rows}")]
    private partial void LogPurged(string rows);
}
