namespace HudumaContact.Handoff.Hubs;

/// <summary>Whether the hub takes what it is told.</summary>
internal sealed class HubPulse
{
    private readonly Lock _lock = new();
    private DateTime? _downSince;
    private DateTime _notBefore;

    /// <summary>UTC: since when it took nothing; null while it takes.</summary>
    public DateTime? DownSince
    {
        get
        {
            lock (_lock) return _downSince;
        }
    }

    /// <summary>UTC: until when it asked to be left alone.</summary>
    public DateTime NotBefore
    {
        get
        {
            lock (_lock) return _notBefore;
        }
    }

    /// <returns>Whether it had been down.</returns>
    public bool Took()
    {
        lock (_lock)
        {
            var wasDown = _downSince is not null;
            (_downSince, _notBefore) = (null, DateTime.MinValue);
            return wasDown;
        }
    }

    /// <param name="alone">How long it asked to be left alone.</param>
    /// <returns>Whether it had been up.</returns>
    public bool DidNotTake(DateTime now, TimeSpan? alone)
    {
        lock (_lock)
        {
            var wasUp = _downSince is null;
            _downSince ??= now;
            if (now + alone is { } until && until > _notBefore) _notBefore = until;
            return wasUp;
        }
    }
}
