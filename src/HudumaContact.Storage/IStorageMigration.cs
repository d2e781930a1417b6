namespace HudumaContact.Storage;

/// <summary>Brings the databases up to what this program expects. Run at start and by <c>huduma migrate</c>.</summary>
public interface IStorageMigration
{
    /// <returns>The migrations applied, in order; none when all was there.</returns>
    Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation);
}
