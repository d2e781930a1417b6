using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Hops;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Calls;

/// <summary>
/// A talk whose case has gone to a private queue, by whatever way, goes on for a while with who had it before: until somebody of that queue takes it. Nothing of it
/// is recorded any more, and no supervisor stays in it: who may hear what is private is asked anew.
/// </summary>
public sealed class PrivateTalks(ICallStore calls, CallLegs legs, LegRecordings recordings, QueueBook queues, HandoffOptions options, TimeProvider time)
{
    public bool IsMeant(CaseHandoff handoff) => handoff is { Way: Way.Call, IsWaiting: true } && queues.Of(handoff.Queue).IsPrivate;

    /// <exception cref="HudumaContact.Conversations.StorageUnavailableException">It is tried again.</exception>
    /// <returns>False when the provider has not paused it yet: it is asked again.</returns>
    public async Task<bool> QuietAsync(CaseHandoff handoff, CancellationToken cancellation)
    {
        var deadline = HopDeadline.After(options.WriteWithin, time);
        var isQuiet = true;
        // Without its call nobody hears anything.
        if (await calls.OfRequestAsync(handoff.Id.Value, cancellation) is not { } caller) return isQuiet;
        var on = await calls.LegsOfAsync(handoff.Id.Value, cancellation);
        foreach (var leg in on.Where(leg => leg is { IsOver: false, Recording: TalkRecording.On })) isQuiet &= await recordings.PauseAsync(caller with { Call = leg }, TalkRecording.Held, deadline);
        await legs.DismissSupervisorsAsync(caller, deadline);
        return isQuiet;
    }
}
