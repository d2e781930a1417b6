namespace HudumaContact.FakeTelco.Playing;

/// <summary>A set rate: the n-th talk begins at its moment, or at once when that is gone.</summary>
internal sealed class Pace(double perSecond, TimeProvider clock)
{
    private readonly long _began = clock.GetTimestamp();
    private long _turns = -1;

    public Task TurnAsync(CancellationToken cancellation)
    {
        if (perSecond <= 0) return Task.CompletedTask;
        var due = TimeSpan.FromSeconds(Interlocked.Increment(ref _turns) / perSecond) - clock.GetElapsedTime(_began);
        return due > TimeSpan.Zero ? Task.Delay(due, clock, cancellation) : Task.CompletedTask;
    }
}
