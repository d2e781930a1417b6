using HudumaContact.Conversations.Hops;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Rows that wait to be written, and who waits for it.</summary>
internal sealed class PendingCommit(IReadOnlyList<RowWrite> writes, IReadOnlyList<ContentKeyRow> newKeys, HopDeadline deadline)
{
    // The writer goes on at once; whoever waits goes on elsewhere.
    private readonly TaskCompletionSource<CommitOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<RowWrite> Writes => writes;

    /// <summary>On disk before the rows that need them.</summary>
    public IReadOnlyList<ContentKeyRow> NewKeys => newKeys;

    /// <summary>
    /// It must not stay in the log: it replaces a text by its sealed form, or it wrote to a case from a sealed session, and the log
    /// tells what was written together.
    /// </summary>
    public bool Seals { get; } = writes.Any(write => write is RowWrite.SealHop)
        || (writes.Any(write => write is RowWrite.MoveSession { Row.IsSealed: true }) && writes.Any(write => write is RowWrite.Insert { Row: CaseEntryRow }));

    public bool IsLate => deadline.IsPast;

    public Task<CommitOutcome> Done => _done.Task;

    public void Committed() => _done.TrySetResult(CommitOutcome.Committed);

    public void Stale() => _done.TrySetResult(CommitOutcome.Stale);

    public void Fail(Exception failure) => _done.TrySetException(failure);
}
