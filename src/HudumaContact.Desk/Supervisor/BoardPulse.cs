using System.Threading.Channels;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Desk.Supervisor;

/// <summary>
/// When a page draws itself anew: soon after a change that concerns it, though not more often than an eye can follow, and without one every
/// few seconds, because waits grow and agents come and go.
/// </summary>
internal sealed class BoardPulse(HandoffBoard board, TimeProvider time)
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(3);

    /// <summary>Draws until the page is gone.</summary>
    public async Task RunAsync(Func<CaseHandoff, bool> concerns, Func<Task> draw, CancellationToken gone)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var following = board.Follow(change =>
        {
            if (concerns(change.After)) changes.Writer.TryWrite(true);
        });
        while (!gone.IsCancellationRequested)
        {
            await draw();
            await Task.Delay(AtMost, time, gone);
            using var beat = new CancellationTokenSource(AtLeast, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, beat.Token);
            try
            {
                await changes.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!gone.IsCancellationRequested)
            {
                // Nothing changed, and time went on.
            }
        }
    }
}
