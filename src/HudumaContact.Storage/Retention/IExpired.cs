namespace HudumaContact.Storage.Retention;

/// <summary>Rows of one kind that are past their time.</summary>
internal interface IExpired
{
    Task<int> CountAsync(DateTime before, CancellationToken cancellation);

    /// <summary>A batch with each step.</summary>
    IAsyncEnumerable<int> DeleteAsync(DateTime before, CancellationToken cancellation);
}
