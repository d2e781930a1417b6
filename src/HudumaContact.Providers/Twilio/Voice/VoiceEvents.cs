using System.Globalization;
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
        CallStepKind.Keys when PressedOf(form) is { } keys => [new CallEvent.Keyed(line, CallOf(form), step, keys)],
        CallStepKind.Wait when PressedOf(form) is { Length: > 0 } keys => [new CallEvent.Keyed(line, CallOf(form), step, keys)],
        // Ended by # before a word was said, it lasts no time: that is silence.
        CallStepKind.Recorded when Seconds(form["RecordingDuration"]) != TimeSpan.Zero && recordings.Find(form["RecordingUrl"]) is { } where => [new CallEvent.Recorded(line, CallOf(form), step, where, Seconds(form["RecordingDuration"]) ?? TimeSpan.Zero)],
        CallStepKind.Keys or CallStepKind.Recorded => [new CallEvent.CameTo(line, CallOf(form), step with { Kind = CallStepKind.Silence })],
        // Of a caller who hung up the leg tells too, and nobody is there to go on with.
        CallStepKind.Dialled => [new CallEvent.DialEnded(line, CallOf(form), IsOver(form) ? null : step, CallStatuses.LegOf(form["DialCallStatus"].Trim()), Seconds(form["DialCallDuration"]) ?? TimeSpan.Zero)],
        _ => [new CallEvent.CameTo(line, CallOf(form), step)],
    };

    /// <summary>At the address of events: the end of a call, and of the rest nothing that concerns us.</summary>
    /// <param name="ours">Our own name for the call, where we made it.</param>
    public static IReadOnlyList<CallEvent> AtEvents(LineId line, FormParameters form, CallId? ours) =>
        EndOf(form) is { } cause
            ? [new CallEvent.Ended(line, CallOf(form), new CallEnd(cause, Seconds(form["CallDuration"]))) { Ours = ours }]
            : [];

    /// <summary>What became of the recording of a leg: when it can be fetched.</summary>
    public static IReadOnlyList<CallEvent> AtLeg(LineId line, FormParameters form, ToldRecordings recordings) =>
        form["RecordingStatus"].Trim() == "completed" && recordings.Find(form["RecordingUrl"]) is { } where
            ? [new CallEvent.LegRecorded(line, CallOf(form), where, Seconds(form["RecordingDuration"]) ?? TimeSpan.Zero)]
            : [];

    public static string CallOf(FormParameters form) => form["CallSid"].Trim();

    /// <summary>Null for silence, and for signs that no phone has; empty when the key that ended them was the only one.</summary>
    private static string? PressedOf(FormParameters form) => form["Digits"].Trim() switch
    {
        "" => form["FinishedOnKey"].Length > 0 ? "" : null,
        var told => PressedKeys.Of(told) is { Length: > 0 } keys ? keys : null,
    };

    private static bool IsOver(FormParameters form) => EndOf(form) is not null;

    private static CallEndCause? EndOf(FormParameters form) => CallStatuses.EndOf(form["CallStatus"].Trim());

    private static TimeSpan? Seconds(string text) =>
        uint.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
