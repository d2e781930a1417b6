using System.Runtime.CompilerServices;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Retention;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Retention;

/// <summary>Rows that tell by themselves whether they are past their time. What belongs to them goes with them.</summary>
internal sealed class ExpiredRows<TRow>(IDbContextFactory<HudumaDbContext> contexts, ExpiredRows<TRow>.Expired expired) : IExpired
    where TRow : class
{
    /// <summary>In an order that an index has, the oldest first: a batch must not look through all that stays.</summary>
    /// <param name="first">No id made at that time or later sorts before it.</param>
    public delegate IQueryable<TRow> Expired(HudumaDbContext records, DateTime before, Guid first);

    public async Task<int> CountAsync(DateTime before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await expired(context, before, TimedIds.FirstOf(before)).CountAsync(cancellation);
    }

    public async IAsyncEnumerable<int> DeleteAsync(DateTime before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int rows;
        do
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            rows = await expired(context, before, TimedIds.FirstOf(before)).Take(IRetentionStore.MostAtOnce).ExecuteDeleteAsync(cancellation);
            yield return rows;
        }
        while (rows == IRetentionStore.MostAtOnce);
    }
}
