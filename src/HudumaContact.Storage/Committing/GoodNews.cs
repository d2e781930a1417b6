namespace HudumaContact.Storage.Committing;

/// <summary>
/// Tells the callers of a written batch, one after another on a thread of the pool. A thread woken for each of them would cost more
/// than what each still has to do, which is to send its screen.
/// </summary>
internal sealed class GoodNews(PendingCommit[] written) : IThreadPoolWorkItem
{
    /// <summary>Callers told by one thread at least: fewer are not worth waking a second.</summary>
    private const int Fewest = 8;

    /// <summary>A large batch is shared among as many threads as there are processors.</summary>
    public static void Tell(List<PendingCommit> written)
    {
        var share = Math.Max(Fewest, (written.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount);
        for (var from = 0; from < written.Count; from += share)
        {
            ThreadPool.UnsafeQueueUserWorkItem(new GoodNews([.. written.Skip(from).Take(share)]), preferLocal: false);
        }
    }

    public void Execute()
    {
        foreach (var commit in written) commit.Committed();
    }
}
