using HudumaContact.Conversations.Calls;

namespace HudumaContact.Desk.Agents.Recordings;

/// <summary>
/// Who hears which recording just now: a player asks for it in parts, and hearing is one line in the trail. Only who has begun is known here, so that nobody
/// leaves out the beginning to leave no trail.
/// </summary>
internal sealed class HeardLately(TimeProvider time)
{
    private const int Most = 1000;

    /// <summary>Longer than a recording is, and than somebody pauses it.</summary>
    private static readonly TimeSpan For = TimeSpan.FromHours(4);

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<(string Person, RecordingId Recording), DateTimeOffset> _begun = [];

    public bool Has(string person, RecordingId recording)
    {
        lock (_lock) return _begun.TryGetValue((person, recording), out var at) && time.GetUtcNow() - at < For;
    }

    public void Begin(string person, RecordingId recording)
    {
        lock (_lock)
        {
            _begun.Remove((person, recording));
            if (_begun.Count >= Most) _begun.RemoveAt(0);
            _begun.Add((person, recording), time.GetUtcNow());
        }
    }
}
