namespace HudumaContact.Conversations.Retention;

/// <summary>Records that are past their time. What is still open is never among them.</summary>
public interface IRetentionStore
{
    /// <summary>Rows that go in one transaction: hops wait for no more than that.</summary>
    const int MostAtOnce = 500;

    /// <param name="before">UTC: what came to its end before it is past its time.</param>
    Task<int> CountAsync(RecordKind kind, DateTime before, CancellationToken cancellation);

    /// <summary>Deletes them, a batch with each step, and tells how many went with it: who asks for the next one says when.</summary>
    IAsyncEnumerable<int> PurgeAsync(RecordKind kind, DateTime before, CancellationToken cancellation);
}
