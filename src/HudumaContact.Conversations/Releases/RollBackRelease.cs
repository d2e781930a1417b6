namespace HudumaContact.Conversations.Releases;

/// <summary>Makes a stored release current again; sessions that began on another end there.</summary>
public sealed class RollBackRelease(IReleaseStore store, ReleaseShelf shelf, TimeProvider time)
{
    /// <param name="hash">Of the release to return to, or its first digits; null for the one before the current one that was not rolled back from.</param>
    /// <returns>The release that now runs, or null when there is no such release, or more than one.</returns>
    public async Task<Release?> RunAsync(string? hash, string by, string note, CancellationToken cancellation)
    {
        var history = await store.HistoryAsync(int.MaxValue, cancellation);
        if (history.Count == 0) return null;
        var others = history.Select(publication => publication.Hash).Where(other => other != history[0].Hash).Distinct();
        var meant = hash is null
            ? ReleaseTrail.Of(history).SkipLast(1).TakeLast(1).ToList()
            : others.Where(other => other.StartsWith(hash, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (meant is not [var only]) return null;
        var release = await shelf.FindAsync(only, cancellation);
        await store.RollBackAsync(new Publication(only, time.GetUtcNow().UtcDateTime, by, note, PublicationKind.RolledBack), cancellation);
        shelf.MakeCurrent(release);
        return release;
    }
}
