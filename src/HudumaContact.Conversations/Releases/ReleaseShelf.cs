using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>The release that new sessions begin on, and the older ones that running sessions end on, read when they are asked for.</summary>
/// <param name="open">Reads what was checked when it was published.</param>
public sealed class ReleaseShelf(IReleaseStore store, ReleaseOpening open)
{
    /// <summary>A session lasts minutes, so few releases are in use at once.</summary>
    private const int MostInMemory = 8;

    private readonly RecentlyUsed<string, Release> _releases = new(MostInMemory);
    private volatile Release? _current;
    private volatile RefusedRelease? _refused;

    /// <summary>Null until one was published or loaded: then nobody can be served.</summary>
    public Release? CurrentOrNone => _current;

    /// <summary>The content that was refused last, for as long as nothing good was published after it.</summary>
    public RefusedRelease? Refused => _refused;

    /// <exception cref="InvalidOperationException">Nothing was ever published.</exception>
    public Release Current => _current ?? throw new InvalidOperationException("No release is published. Publish one: huduma flow publish.");

    /// <summary>Takes up the release that is current in the store: at start, and when another program may have published one. Null when nothing was ever published.</summary>
    /// <exception cref="InvalidOperationException">This program cannot read it; what was current stays.</exception>
    public async Task<Release?> RefreshAsync(CancellationToken cancellation)
    {
        if (await store.HistoryAsync(1, cancellation) is not [var last]) return null;
        if (_current?.Hash != last.Hash) MakeCurrent(await FindAsync(last.Hash, cancellation));
        return _current;
    }

    /// <exception cref="InvalidOperationException">It was never stored, or this program cannot read it.</exception>
    public ValueTask<Release> FindAsync(string hash, CancellationToken cancellation)
    {
        if (_current is { } current && current.Hash == hash) return new(current);
        return _releases.TryGet(hash, out var known) ? new(known) : new(ReadAsync(hash, cancellation));
    }

    internal void Refuse(RefusedRelease refused) => _refused = refused;

    internal void MakeCurrent(Release release)
    {
        _refused = null;
        _releases.Keep(release.Hash, release);
        _current = release;
    }

    private async Task<Release> ReadAsync(string hash, CancellationToken cancellation)
    {
        var content = await store.FindAsync(hash, cancellation) ?? throw new InvalidOperationException($"Release {hash} was never stored here.");
        var faults = new List<Fault>();
        var release = open(content, faults) ??
            throw new InvalidOperationException($"Release {hash} cannot be read by this program: {string.Join("; ", faults)}");
        _releases.Keep(hash, release);
        return release;
    }
}
