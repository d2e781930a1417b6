using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>Releases with all their files, for good: a session ends on the release it began with.</summary>
public interface IReleaseStore
{
    /// <summary>Keeps the files, if they are new, and makes the release current. Durable on return.</summary>
    Task PublishAsync(ContentSet content, Publication publication, CancellationToken cancellation);

    /// <summary>Makes a stored release current again.</summary>
    Task RollBackAsync(Publication publication, CancellationToken cancellation);

    /// <summary>The files of a release, or null when it was never stored here.</summary>
    Task<ContentSet?> FindAsync(string hash, CancellationToken cancellation);

    /// <summary>Every publication and rollback, newest first; the first is the current release.</summary>
    Task<IReadOnlyList<Publication>> HistoryAsync(int most, CancellationToken cancellation);
}
