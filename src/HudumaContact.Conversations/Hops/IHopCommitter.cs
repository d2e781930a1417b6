namespace HudumaContact.Conversations.Hops;

/// <summary>Writes all rows of a hop in one transaction, many hops together.</summary>
public interface IHopCommitter
{
    /// <summary>
    /// On disk when it returns <see cref="CommitOutcome.Committed"/>. <see cref="CommitOutcome.Stale"/>: the session, or who calls, is no
    /// longer as it was read; nothing was written, read again.
    /// </summary>
    /// <exception cref="StorageUnavailableException">It could not be written before the hop's deadline; nothing was, and nothing will be.</exception>
    ValueTask<CommitOutcome> CommitAsync(HopCommit commit);
}

public enum CommitOutcome
{
    Committed,
    Stale,
}
