namespace HudumaContact.Conversations;

/// <summary>Whether a hop could be written now. Read by the readiness check.</summary>
public interface IStorageHealth
{
    /// <summary>Null when all is well; otherwise what is wrong, in a few words for the operator.</summary>
    ValueTask<string?> TroubleAsync(CancellationToken cancellation);
}
