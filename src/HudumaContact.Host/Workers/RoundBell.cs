using System.Threading.Channels;

namespace HudumaContact.Host.Workers;

/// <summary>Ends the wait between two rounds early. However often it is rung meanwhile, it ends one.</summary>
internal sealed class RoundBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Until it is rung, at most a time.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider time, CancellationToken cancellation)
    {
        Task rung = _rung.Reader.WaitToReadAsync(cancellation).AsTask();
        await rung.WaitAsync(most, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _rung.Reader.TryRead(out _);
    }
}
