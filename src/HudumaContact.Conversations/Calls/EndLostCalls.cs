using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Calls;

/// <summary>Ends calls whose end no provider has told of: a place in the queue, or a person, must not wait for them.</summary>
public sealed partial class EndLostCalls(ContactGate gate, ICallStore calls, LiveCalls live, LiveSessions sessions, CallEnding ending, CallOptions options, HopOptions hops, TimeProvider time, ILogger<EndLostCalls> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>Beyond the longest that a call may ring, or be up.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    /// <exception cref="StorageUnavailableException">They could not be read: run it again.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var lost in await calls.LostAsync(now - options.RingCitizenFor - Late, now - options.LongestCall - Late, MostAtOnce, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                var deadline = HopDeadline.After(hops.AnswerWithin, time);
                using var turn = await gate.EnterAsync(lost.Contact.Address, deadline, cancellation);
                await EndAsync(lost, deadline);
            }
            catch (Exception failed) when (!cancellation.IsCancellationRequested)
            {
                // The edge of each: one that can't be ended now must not keep all others waiting, it is found again.
                LogNotEnded(lost.Call.Id, failed is StorageUnavailableException or TimeoutException ? null : failed, failed.Message);
            }
        }
    }

    private async Task EndAsync(KnownCall lost, HopDeadline deadline)
    {
        var isOver = false;
        try
        {
            isOver = await ending.EndAsync(lost, new CallEnd(lost.Call.State is CallState.Ringing ? CallEndCause.NoAnswer : CallEndCause.Unknown), deadline);
        }
        finally
        {
            if (!isOver) Forget(lost.Call);
        }
    }

    /// <summary>Something was heard of it after all, or the disk did not take it: the copies in memory may have moved further.</summary>
    private void Forget(Call call)
    {
        live.Forget(call.Line, call.ProviderCall);
        sessions.Forget(call.Line, call.ProviderCall);
    }

    [LoggerMessage(1, LogLevel.Warning, "Call {Call} of which no end was told could not be ended; it is tried again: {Reason}")]
    private partial void LogNotEnded(CallId call, Exception? failed, string reason);
}
