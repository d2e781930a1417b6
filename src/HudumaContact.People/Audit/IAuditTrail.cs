namespace HudumaContact.People.Audit;

/// <summary>
/// Where it is written who did what. Write before the deed: the trail may then tell of one that failed, but none is ever missing in it.
/// </summary>
public interface IAuditTrail
{
    /// <summary>On disk when it returns. What can't be written must not be done.</summary>
    Task WriteAsync(AuditEntry entry, CancellationToken cancellation);
}
