namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>Asks an agency's own register.</summary>
public interface IStatusConnector
{
    /// <summary>As the settings call it.</summary>
    string Name { get; }

    /// <summary>The services it can be asked about, by their ids in the catalogue.</summary>
    IReadOnlyCollection<string> Services { get; }

    SecondFactKind Proof { get; }

    /// <summary>How long a caller waits for it.</summary>
    TimeSpan Budget { get; }

    /// <summary>
    /// The application; null when the agency says that it has none, or when the one that it tells of is not this person's.
    /// Throws whatever keeps it from being asked.
    /// </summary>
    ValueTask<StatusRecord?> FindAsync(StatusQuestion question, CancellationToken cancellation);
}
