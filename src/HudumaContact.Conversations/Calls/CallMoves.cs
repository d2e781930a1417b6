using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// The one place where a call is written, but for what a hop writes with itself: on disk, then in memory, then counted. Whoever moves a call goes on with what is given back.
/// </summary>
public sealed class CallMoves(ICallStore calls, LiveCalls live, CallMeter meter)
{
    /// <param name="call">As it begins.</param>
    /// <param name="isNewContact">Whom it is with is written with it.</param>
    /// <returns>As it is on disk; null when somebody else was first, and nothing was written.</returns>
    /// <exception cref="StorageUnavailableException"/>
    public ValueTask<KnownCall?> BeginAsync(KnownCall call, HopDeadline deadline, bool isNewContact = false) =>
        WriteAsync(before: null, call, CallChange.New(call.Call) with { NewContact = isNewContact ? call.Contact : null }, deadline);

    /// <param name="known">As it is on disk.</param>
    /// <param name="recording">What is to be kept with it.</param>
    /// <returns>As it is on disk from now on; null when it was changed meanwhile, and nothing was written.</returns>
    /// <exception cref="StorageUnavailableException"/>
    public ValueTask<KnownCall?> MoveAsync(KnownCall known, Call after, HopDeadline deadline, CallRecording? recording = null) =>
        WriteAsync(known.Call, known, CallChange.Of(known.Call, after) with { Recording = recording }, deadline);

    /// <summary>A hop has written it.</summary>
    /// <param name="before">Null when it is new.</param>
    public void Written(Call? before, KnownCall after)
    {
        live.Keep(after);
        if (before is null) meter.Began(after.Call);
        if (before is not { IsOver: true } && after.Call.IsOver) meter.Over(after.Call);
    }

    private async ValueTask<KnownCall?> WriteAsync(Call? before, KnownCall known, CallChange change, HopDeadline deadline)
    {
        if (await calls.CommitAsync(change, deadline) != CommitOutcome.Committed) return null;
        var after = known with { Call = change.After };
        Written(before, after);
        return after;
    }
}
