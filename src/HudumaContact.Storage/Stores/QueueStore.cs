using HudumaContact.Catalogue;
using HudumaContact.Handoff.Queues;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class QueueStore(IDbContextFactory<HudumaDbContext> contexts) : IQueueStore
{
    public async Task<IReadOnlyList<Queue>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Queues.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation)).ConvertAll(Queue);
    }

    public async Task<bool> SaveAsync(Queue queue, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = Row(queue);
        if (queue.Version == 0)
        {
            if (await IsThereAsync(row.Id, cancellation)) return false;
            context.Queues.Add(row);
        }
        else
        {
            context.Queues.Update(row);
            context.Entry(row).Property(it => it.Version).OriginalValue = queue.Version;
        }

        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException) when (queue.Version == 0)
        {
            // Somebody else may have added it in the same moment.
            if (await IsThereAsync(row.Id, cancellation)) return false;
            throw;
        }
    }

    public async Task DeleteAsync(QueueId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Queues.Where(row => row.Id == id.Value).ExecuteDeleteAsync(cancellation);
    }

    private async Task<bool> IsThereAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Queues.AnyAsync(row => row.Id == id, cancellation);
    }

    private static QueueRow Row(Queue queue) => new()
    {
        Id = queue.Id.Value,
        English = queue.Name.En,
        Swahili = queue.Name.Sw,
        Skill = queue.Skill,
        IsPrivate = queue.IsPrivate,
        RelaxAfter = (int)queue.RelaxAfter.TotalSeconds,
        FirstAnswer = (int)queue.Targets.FirstAnswer.TotalSeconds,
        NextAnswer = (int)queue.Targets.NextAnswer.TotalSeconds,
        Resolution = (int)queue.Targets.Resolution.TotalSeconds,
        Version = queue.Version + 1,
    };

    private static Queue Queue(QueueRow row) => new(
        new QueueId(row.Id),
        new Words(row.English, row.Swahili),
        row.Skill,
        row.IsPrivate,
        TimeSpan.FromSeconds(row.RelaxAfter),
        new ServiceTargets(TimeSpan.FromSeconds(row.FirstAnswer), TimeSpan.FromSeconds(row.NextAnswer), TimeSpan.FromSeconds(row.Resolution)),
        row.Version);
}
