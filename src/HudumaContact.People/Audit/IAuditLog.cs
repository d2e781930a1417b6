namespace HudumaContact.People.Audit;

/// <summary>The trail, for those who read and check it.</summary>
public interface IAuditLog
{
    /// <summary>The newest first.</summary>
    /// <param name="by">Of this name alone; null of everybody.</param>
    /// <param name="from">Inclusive, UTC.</param>
    /// <param name="until">Exclusive, UTC.</param>
    Task<IReadOnlyList<AuditLine>> ListAsync(string? by, DateTime? from, DateTime? until, int most, CancellationToken cancellation);

    /// <summary>Walks the whole chain.</summary>
    /// <param name="head">A last entry as it was told before: it must still be there. Null where none was kept.</param>
    Task<AuditVerdict> VerifyAsync(AuditHead? head, CancellationToken cancellation);
}

/// <summary>An entry as it stands in the trail, read or not: an act that nobody wrote is shown too.</summary>
public sealed record AuditLine(long Number, DateTime At, string By, string Act, string What, string Detail);

/// <summary>The last entry of the trail. Kept elsewhere it shows whether the end of the trail was cut off, which the chain alone can't.</summary>
public sealed record AuditHead(long Number, string Hash)
{
    public override string ToString() => $"{Number}:{Hash}";

    /// <returns>Null when it is none.</returns>
    public static AuditHead? Read(string text) =>
        text.Split(':') is [var number, { Length: 64 } hash] && long.TryParse(number, out var parsed) && hash.All(char.IsAsciiHexDigit) ? new AuditHead(parsed, hash.ToLowerInvariant()) : null;
}

/// <summary>What came of walking the chain.</summary>
/// <param name="Entries">How many fit, from the first on.</param>
/// <param name="Unfit">The number of the first that does not; null when all do.</param>
/// <param name="Why">What is wrong with it.</param>
/// <param name="Head">The last entry; null when there is none, or one that does not fit.</param>
public sealed record AuditVerdict(long Entries, long? Unfit, string Why, AuditHead? Head);
