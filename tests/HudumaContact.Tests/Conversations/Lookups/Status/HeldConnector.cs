using System.Threading.Channels;
using HudumaContact.Conversations.Lookups.Status;

namespace HudumaContact.Tests.Conversations.Lookups.Status;

/// <summary>A register that answers when the test says so.</summary>
internal sealed class HeldConnector : IStatusConnector
{
    private readonly Channel<TaskCompletionSource<StatusRecord?>> _calls = Channel.CreateUnbounded<TaskCompletionSource<StatusRecord?>>();
    private int _timesAsked;

    public string Name => "held";

    public IReadOnlyCollection<string> Services => ["passport"];

    public SecondFactKind Proof => SecondFactKind.IdNumber;

    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(4);

    public int TimesAsked => _timesAsked;

    /// <summary>The next time it is asked.</summary>
    public ValueTask<TaskCompletionSource<StatusRecord?>> NextAsync() => _calls.Reader.ReadAsync(Xunit.TestContext.Current.CancellationToken);

    public async ValueTask<StatusRecord?> FindAsync(StatusQuestion question, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _timesAsked);
        var call = new TaskCompletionSource<StatusRecord?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _calls.Writer.TryWrite(call);
        return await call.Task.WaitAsync(cancellation);
    }
}
