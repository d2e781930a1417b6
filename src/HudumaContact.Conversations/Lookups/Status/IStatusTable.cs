namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>Applications that agencies handed us as files, kept here for services whose agency has no register to ask.</summary>
public interface IStatusTable
{
    /// <summary>The services that it holds applications of, with the second fact each is kept with.</summary>
    /// <exception cref="StorageUnavailableException"/>
    Task<IReadOnlyDictionary<string, SecondFactKind>> ServicesAsync(CancellationToken cancellation);

    /// <summary>Null when there is none with this reference and this second fact.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<StatusRecord?> FindAsync(StatusQuestion question, CancellationToken cancellation);

    /// <summary>Takes rows in, all or none; one with the same service and reference is replaced.</summary>
    /// <param name="replaces">Whether rows of the same services that are not among these are taken out.</param>
    Task LoadAsync(IReadOnlyCollection<StatusRow> rows, bool replaces, CancellationToken cancellation);
}

/// <summary>An application as it is handed over.</summary>
public sealed record StatusRow(StatusQuestion Of, StatusRecord Record);
