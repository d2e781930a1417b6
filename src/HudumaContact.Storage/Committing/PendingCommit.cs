using System.Threading.Tasks.Sources;
using HudumaContact.Conversations.Hops;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Committing;

/// <summary>Rows that wait to be written, and who waits for it: one caller, who asks <see cref="Done"/> once.</summary>
internal sealed class PendingCommit(IReadOnlyList<RowWrite> writes, IReadOnlyList<ContentKeyRow> newKeys, HopDeadline deadline) : IValueTaskSource<CommitOutcome>
{
    // What is told from the writer's thread is heard on another: the writer goes on at once.
    private ManualResetValueTaskSourceCore<CommitOutcome> _done = new() { RunContinuationsAsynchronously = true };

    private int _isTold;

    public IReadOnlyList<RowWrite> Writes => writes;

    /// <summary>On disk before the rows that need them.</summary>
    public IReadOnlyList<ContentKeyRow> NewKeys => newKeys;

    /// <summary>
    /// It must not stay in the log: it replaces a text by its sealed form or by nothing, or it wrote to a case from a sealed session,
    /// and the log tells what was written together.
    /// </summary>
    public bool Seals { get; } = writes.Any(write => write is RowWrite.SealHop or RowWrite.ForgetSealed)
        || (writes.Any(write => write is RowWrite.MoveSession { Row.IsSealed: true }) && writes.Any(write => write is RowWrite.Insert { Row: CaseEntryRow }));

    public bool IsLate => deadline.IsPast;

    public ValueTask<CommitOutcome> Done => new(this, _done.Version);

    /// <summary>Whoever waits goes on at once, on the thread that tells it. Of several words the first counts, here and below.</summary>
    public void Committed()
    {
        if (!IsFirstWord()) return;
        _done.RunContinuationsAsynchronously = false;
        _done.SetResult(CommitOutcome.Committed);
    }

    public void Stale()
    {
        if (IsFirstWord()) _done.SetResult(CommitOutcome.Stale);
    }

    public void Fail(Exception failure)
    {
        if (IsFirstWord()) _done.SetException(failure);
    }

    private bool IsFirstWord() => Interlocked.Exchange(ref _isTold, 1) == 0;

    CommitOutcome IValueTaskSource<CommitOutcome>.GetResult(short token) => _done.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<CommitOutcome>.GetStatus(short token) => _done.GetStatus(token);

    void IValueTaskSource<CommitOutcome>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _done.OnCompleted(continuation, state, token, flags);
}
