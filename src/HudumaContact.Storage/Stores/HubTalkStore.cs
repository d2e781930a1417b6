using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class HubTalkStore(IDbContextFactory<HudumaDbContext> contexts) : IHubTalkStore
{
    public async Task<IReadOnlyList<HubTalk>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.HubTalks.AsNoTracking().ToListAsync(cancellation)).ConvertAll(row => new HubTalk(new HandoffId(row.HandoffId), row.Told));
    }

    public async Task BeginAsync(HandoffId handoff, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.HubTalks.AnyAsync(row => row.HandoffId == handoff.Value, cancellation)) return;
        context.HubTalks.Add(new HubTalkRow { HandoffId = handoff.Value });
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ToldAsync(HandoffId handoff, Guid entry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.HubTalks.Where(row => row.HandoffId == handoff.Value).ExecuteUpdateAsync(set => set.SetProperty(row => row.Told, entry), cancellation);
    }

    public async Task EndAsync(HandoffId handoff, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.HubTalks.Where(row => row.HandoffId == handoff.Value).ExecuteDeleteAsync(cancellation);
    }

    public async Task<bool> HasSaidAsync(HandoffId handoff, Guid hubWord, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.HandoffEntries.AnyAsync(row => row.HandoffId == handoff.Value && row.HubWord == hubWord, cancellation);
    }
}
