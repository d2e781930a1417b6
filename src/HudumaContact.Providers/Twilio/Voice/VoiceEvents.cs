using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Twilio.Voice;

/// <summary>What a form of a call tells, by the address that it came to.</summary>
internal static class VoiceEvents
{
    /// <summary>At the line's own address: a call begins. The end of one comes here where an operator has entered the same address for it.</summary>
    public static IReadOnlyList<CallEvent> AtStart(LineId line, FormParameters form) =>
        AtEvents(line, form, null) is { Count: > 0 } ended ? ended : [new CallEvent.Rang(line, CallOf(form), HiddenCallers.NumberOf(form["From"]))];

    /// <summary>Where a call that we made goes on once it is answered.</summary>
    public static IReadOnlyList<CallEvent> AtAnswered(LineId line, FormParameters form, CallId ours) => [new CallEvent.PickedUp(line, CallOf(form), ours)];

    /// <summary>At a step's address.</summary>
    public static IReadOnlyList<CallEvent> AtStep(LineId line, FormParameters form, CallStep step, ToldRecordings recordings) => step.Kind switch
    {
        // Who hung up hears nothing more; that the call is over is told at the address of events.
        CallStepKind.Keys or CallStepKind.Wait when form["Digits"] == "hangup" => [],
        // Of a caller who hung up the leg tells too, and nobody is there to go on with.
        CallStepKind.Dialled => [new CallEvent.DialEnded(line, CallOf(form), IsOver(form) ? null : step, CallStatuses.LegOf(form["DialCallStatus"].Trim()), LengthOf(form, "DialCallDuration"))],
        _ => [new ToldAtStep(PressedOf(form), form["RecordingUrl"], LengthOf(form, "RecordingDuration")).Read(line, CallOf(form), step, recordings)],
    };

    /// <summary>At the address of events: the end of a call, and of the rest nothing that concerns us.</summary>
    /// <param name="ours">Our own name for the call, where we made it.</param>
    public static IReadOnlyList<CallEvent> AtEvents(LineId line, FormParameters form, CallId? ours) =>
        EndOf(form) is { } cause
            ? [new CallEvent.Ended(line, CallOf(form), new CallEnd(cause, WholeSeconds.Read(form["CallDuration"]))) { Ours = ours }]
            : [];

    /// <summary>What became of the recording of a leg: when it can be fetched.</summary>
    public static IReadOnlyList<CallEvent> AtLeg(LineId line, FormParameters form, ToldRecordings recordings) =>
        form["RecordingStatus"].Trim() == "completed" && recordings.Find(form["RecordingUrl"]) is { } where
            ? [new CallEvent.LegRecorded(line, CallOf(form), where, LengthOf(form, "RecordingDuration"))]
            : [];

    public static string CallOf(FormParameters form) => form["CallSid"].Trim();

    /// <summary>The key that ended them is told beside them: with it, none are none too.</summary>
    private static string? PressedOf(FormParameters form)
    {
        var told = form["Digits"].Trim();
        return PressedKeys.Read(told.Length == 0 && form["FinishedOnKey"].Length == 0 ? null : told);
    }

    private static bool IsOver(FormParameters form) => EndOf(form) is not null;

    private static CallEndCause? EndOf(FormParameters form) => CallStatuses.EndOf(form["CallStatus"].Trim());

    private static TimeSpan LengthOf(FormParameters form, string field) => WholeSeconds.Read(form[field]) ?? TimeSpan.Zero;
}
