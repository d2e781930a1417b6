using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Calls;

/// <summary>Ends calls whose end no provider has told of: a place in the queue, or a person, must not wait for them.</summary>
public sealed class EndLostCalls(ContactGate gate, ICallStore calls, LiveCalls live, LiveSessions sessions, CallEnding ending, CallOptions options, HopOptions hops, TimeProvider time)
{
    private const int MostAtOnce = 100;

    /// <summary>Beyond the longest that a call may ring, or be up.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    /// <exception cref="StorageUnavailableException">The rest is for the next time.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var lost in await calls.LostAsync(now - options.RingCitizenFor - Late, now - options.LongestCall - Late, MostAtOnce, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var deadline = HopDeadline.After(hops.AnswerWithin, time);
            using var turn = await gate.EnterAsync(lost.Contact.Address, deadline, cancellation);
            await EndAsync(lost, deadline);
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
}
