namespace HudumaContact.Storage.Committing;

/// <summary>The one writer of an engine: takes commits from all threads, writes many in one transaction, each in whole or not at all.</summary>
internal interface IRowWriter
{
    /// <summary>Queues it; <see cref="PendingCommit.Done"/> tells what became of it.</summary>
    void Write(PendingCommit commit);
}
