using System.Runtime.CompilerServices;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Retention;
using HudumaContact.Storage.Stores;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Retention;

/// <summary>
/// Recordings that are past their time. One that a provider still keeps is lost here all the same, and its row stays until it was deleted there: else nobody would know of it.
/// </summary>
internal sealed class ExpiredRecordings(IDbContextFactory<HudumaDbContext> contexts, TimeProvider time) : IExpired
{
    public async Task<int> CountAsync(DateTime before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Expired(context, before).CountAsync(cancellation);
    }

    public async IAsyncEnumerable<int> DeleteAsync(DateTime before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int rows;
        do
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var some = await Expired(context, before).Select(row => row.Id).Take(IRetentionStore.MostAtOnce).ToListAsync(cancellation);
            rows = some.Count;
            if (rows == 0) yield break;
            await context.CallRecordings.Where(row => some.Contains(row.Id) && row.Address == null).ExecuteDeleteAsync(cancellation);
            var now = time.GetUtcNow().UtcDateTime;
            await context.CallRecordings.Where(row => some.Contains(row.Id)).ExecuteUpdateAsync(set => RecordingStore.Gone(set, now), cancellation);
            yield return rows;
        }
        while (rows == IRetentionStore.MostAtOnce);
    }

    private static IOrderedQueryable<CallRecordingRow> Expired(HudumaDbContext context, DateTime before)
    {
        var first = TimedIds.FirstOf(before);
        return context.CallRecordings.Where(row => row.Id < first && !row.IsGone).OrderBy(row => row.Id);
    }
}
