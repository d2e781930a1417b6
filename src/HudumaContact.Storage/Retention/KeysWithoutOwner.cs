using System.Runtime.CompilerServices;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Retention;
using HudumaContact.Storage.Keys;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Retention;

/// <summary>
/// Keys whose contact, case or message is gone, or never came: a key is on disk before what it encrypts, and a commit may fail after
/// it. The two databases share no statement, so all keys are gone through, some at a time.
/// </summary>
internal sealed class KeysWithoutOwner(IDbContextFactory<KeyDbContext> keyContexts, IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys) : IExpired
{
    public async Task<int> CountAsync(DateTime before, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var owners in LeftOverAsync(before, cancellation)) count += owners.Count;
        return count;
    }

    public async IAsyncEnumerable<int> DeleteAsync(DateTime before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var owners in LeftOverAsync(before, cancellation)) yield return keys.Delete(owners);
    }

    private async IAsyncEnumerable<List<Guid>> LeftOverAsync(DateTime before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var first = TimedIds.FirstOf(before);
        var last = Guid.Empty;
        List<Guid> owners;
        do
        {
            await using (var context = await keyContexts.CreateDbContextAsync(cancellation))
            {
                owners = await context.ContentKeys.Where(key => key.OwnerId > last && key.OwnerId < first).OrderBy(key => key.OwnerId)
                    .Select(key => key.OwnerId).Take(IRetentionStore.MostAtOnce).ToListAsync(cancellation);
            }

            if (owners.Count == 0) yield break;
            last = owners[^1];
            var leftOver = await WithoutOwnerAsync(owners, cancellation);
            if (leftOver.Count > 0) yield return leftOver;
        }
        while (owners.Count == IRetentionStore.MostAtOnce);
    }

    private async Task<List<Guid>> WithoutOwnerAsync(List<Guid> owners, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var known = await context.Contacts.Where(row => owners.Contains(row.Id)).Select(row => row.Id)
            .Concat(context.Cases.Where(row => owners.Contains(row.Id)).Select(row => row.Id))
            .Concat(context.MessagesIn.Where(row => owners.Contains(row.Id)).Select(row => row.Id))
            .ToListAsync(cancellation);
        return [.. owners.Except(known)];
    }
}
