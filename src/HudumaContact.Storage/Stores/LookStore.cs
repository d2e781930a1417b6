using HudumaContact.Conversations;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class LookStore(IDbContextFactory<HudumaDbContext> contexts) : ILookStore
{
    private static readonly EntryKind[] Words = [EntryKind.Said, EntryKind.FormBack, EntryKind.Noted, EntryKind.Whispered];

    /// <summary>What others do in a case that is an agent's: its words, and that somebody left.</summary>
    private static readonly EntryKind[] News = [.. Words, EntryKind.FormLeft, EntryKind.Abandoned];

    /// <summary>What takes a case from an agent.</summary>
    private static readonly EntryKind[] Losses = [EntryKind.Requeued, EntryKind.TakenOver];

    public async Task<Guid?> LastAsync(AgentId agent, HandoffId handoff, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Looks.Where(row => row.AgentId == agent.Value && row.HandoffId == handoff.Value).Select(row => (Guid?)row.EntryId).SingleOrDefaultAsync(cancellation);
    }

    public Task LookAsync(AgentId agent, HandoffId handoff, Guid entry, CancellationToken cancellation) => KeepAsync(
        context => context.Looks.Where(row => row.AgentId == agent.Value && row.HandoffId == handoff.Value).ExecuteUpdateAsync(set => set.SetProperty(row => row.EntryId, entry), cancellation),
        new LookRow { AgentId = agent.Value, HandoffId = handoff.Value, EntryId = entry },
        cancellation);

    public async Task<DateTime?> AtDeskAsync(AgentId agent, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.DeskLooks.Where(row => row.AgentId == agent.Value).Select(row => (DateTime?)row.At).SingleOrDefaultAsync(cancellation);
    }

    public Task LookAtDeskAsync(AgentId agent, DateTime at, CancellationToken cancellation) => KeepAsync(
        context => context.DeskLooks.Where(row => row.AgentId == agent.Value).ExecuteUpdateAsync(set => set.SetProperty(row => row.At, at), cancellation),
        new DeskLookRow { AgentId = agent.Value, At = at },
        cancellation);

    public async Task<IReadOnlyDictionary<HandoffId, int>> UnreadAsync(AgentId agent, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var unread = await (
            from handoff in context.Handoffs
            where handoff.AgentId == agent.Value && handoff.ClosedAt == null
            join entry in context.HandoffEntries on handoff.Id equals entry.HandoffId
            where Words.Contains(entry.Kind) && entry.AgentId != agent.Value
            where !context.Looks.Any(look => look.AgentId == agent.Value && look.HandoffId == handoff.Id && look.EntryId >= entry.Id)
            group entry by handoff.Id into entries
            select new { Handoff = entries.Key, Count = entries.Count() }).ToListAsync(cancellation);
        return unread.ToDictionary(one => new HandoffId(one.Handoff), one => one.Count);
    }

    public async Task<IReadOnlyList<Missed>> MissedAsync(AgentId agent, DateTime since, int most, CancellationToken cancellation)
    {
        var first = TimedIds.FirstOf(since);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var missed = await (
            from entry in context.HandoffEntries
            where entry.Id >= first
            join handoff in context.Handoffs on entry.HandoffId equals handoff.Id
            where (entry.Kind == EntryKind.Passed && entry.AgentId == agent.Value)
                || (News.Contains(entry.Kind) && entry.AgentId != agent.Value && handoff.AgentId == agent.Value && handoff.ClosedAt == null)
                || (Losses.Contains(entry.Kind) && entry.AgentId != agent.Value
                    && context.HandoffEntries.Any(before => before.HandoffId == handoff.Id && before.Id < entry.Id && before.Kind == EntryKind.Accepted && before.AgentId == agent.Value))
            orderby entry.Id
            select new { entry.HandoffId, handoff.CaseNumber, entry.Kind, entry.At }).Take(most).ToListAsync(cancellation);
        return missed.ConvertAll(one => new Missed(new HandoffId(one.HandoffId), one.CaseNumber, one.Kind, one.At));
    }

    /// <summary>One row is changed, or made. Somebody with the desk open twice may make it twice at once: one of both is enough.</summary>
    private async Task KeepAsync(Func<HudumaDbContext, Task<int>> change, object row, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await change(context) > 0) return;
        context.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            await change(context);
        }
    }
}
