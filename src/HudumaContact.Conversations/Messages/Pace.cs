namespace HudumaContact.Conversations.Messages;

/// <summary>Lets so many through in a second, evenly; what was not used in the last tenth of a second may be made up for.</summary>
public sealed class Pace(double perSecond, TimeProvider time)
{
    private static readonly TimeSpan MakeUp = TimeSpan.FromMilliseconds(100);

    private readonly TimeSpan _each = TimeSpan.FromSeconds(1 / perSecond);
    private readonly long _begun = time.GetTimestamp();
    private TimeSpan _next = -MakeUp;

    public async ValueTask WaitAsync(CancellationToken cancellation)
    {
        var now = time.GetElapsedTime(_begun);
        if (_next < now - MakeUp) _next = now - MakeUp;
        var wait = _next - now;
        _next += _each;
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation);
    }
}
