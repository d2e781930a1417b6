using HudumaContact.Content;

namespace HudumaContact.Conversations.Releases;

/// <summary>The release that new sessions begin on, and the older ones that running sessions end on, read when they are asked for.</summary>
public sealed class ReleaseShelf(IReleaseStore store, ReleaseReading read)
{
    /// <summary>A session lasts minutes, so few releases are in use at once.</summary>
    private const int MostInMemory = 8;

    private readonly RecentlyUsed<string, Release> _releases = new(MostInMemory);
    private volatile Release? _current;

    /// <summary>Null until one was published or loaded: then nobody can be served.</summary>
    public Release? CurrentOrNone => _current;

    /// <exception cref="InvalidOperationException">Nothing was ever published.</exception>
    public Release Current => _current ?? throw new InvalidOperationException("No release is published. Publish one: huduma flow publish.");

    /// <summary>At start: takes up the release that was current. Null when nothing was ever published.</summary>
    /// <exception cref="InvalidOperationException">This program cannot read it.</exception>
    public async Task<Release?> LoadAsync(CancellationToken cancellation)
    {
        if (await store.HistoryAsync(1, cancellation) is not [var last]) return null;
        _current = await FindAsync(last.Hash, cancellation);
        return _current;
    }

    /// <exception cref="InvalidOperationException">It was never stored, or this program cannot read it.</exception>
    public ValueTask<Release> FindAsync(string hash, CancellationToken cancellation)
    {
        if (_current is { } current && current.Hash == hash) return new(current);
        return _releases.TryGet(hash, out var known) ? new(known) : new(ReadAsync(hash, cancellation));
    }

    internal void MakeCurrent(Release release)
    {
        _releases.Keep(release.Hash, release);
        _current = release;
    }

    private async Task<Release> ReadAsync(string hash, CancellationToken cancellation)
    {
        var content = await store.FindAsync(hash, cancellation) ?? throw new InvalidOperationException($"Release {hash} was never stored here.");
        var faults = new List<Fault>();
        var release = read(content, faults) ??
            throw new InvalidOperationException($"Release {hash} cannot be read by this program: {string.Join("; ", faults)}");
        _releases.Keep(hash, release);
        return release;
    }
}
