using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;

namespace HudumaContact.Storage.Committing;

/// <summary>
/// Writes hops through the one writer of the engine. Rows are made and encrypted here, on the caller's thread; the writer only binds
/// them. The caller waits for the writer's word, and every wait of the writer is bounded: nobody is told an apology for a hop that is
/// written afterwards.
/// </summary>
internal sealed class HopCommitter(HopRows rows, IRowWriter writer) : IHopCommitter
{
    public async ValueTask<CommitOutcome> CommitAsync(HopCommit commit)
    {
        if (commit.Deadline.IsPast) throw new StorageUnavailableException("The hop was already late.");
        var (writes, newKeys) = rows.Of(commit);
        var pending = new PendingCommit(writes, newKeys, commit.Deadline);
        writer.Write(pending);
        return await pending.Done;
    }
}
