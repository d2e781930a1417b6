namespace HudumaContact.Conversations.Hops;

/// <summary>When the caller gets an apology instead of an answer. Reckoned from a running clock, so that setting the wall clock harms nobody.</summary>
public readonly struct HopDeadline
{
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly TimeSpan _within;

    private HopDeadline(TimeProvider time, TimeSpan within)
    {
        _time = time;
        _started = time.GetTimestamp();
        _within = within;
    }

    public static HopDeadline After(TimeSpan within, TimeProvider time) => new(time, within);

    public TimeProvider Time => _time;

    public bool IsPast => Left == TimeSpan.Zero;

    /// <summary>Never negative.</summary>
    public TimeSpan Left => _within - _time.GetElapsedTime(_started) is { Ticks: > 0 } left ? left : TimeSpan.Zero;
}
