using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>What a form of a call tells. The provider posts all of a call to the same address, but for the steps that have one of their own.</summary>
internal static class VoiceEvents
{
    /// <summary>At the line's own address: a call begins, somebody whom we rang picked up, or a call is over.</summary>
    public static IReadOnlyList<CallEvent> AtStart(LineId line, VoiceForm form, ToldRecordings recordings)
    {
        if (form.IsFinal) return AtEnd(line, form, recordings);
        if (form.TellsOfAMove) return [];
        if (form.IsOutbound) return OwnOf(form) is { } ours ? [new CallEvent.PickedUp(line, form.SessionId, ours)] : [];
        // One of our own clients dials out by itself. Citizens are rung from the desk, where it is on record.
        if (form.ClientDialledNumber.Length > 0) return [];
        return [new CallEvent.Rang(line, form.SessionId, PhoneNumber.TryParse(form.CallerNumber, out var caller, out _) ? caller : null)];
    }

    /// <summary>At a step's address.</summary>
    public static IReadOnlyList<CallEvent> AtStep(LineId line, VoiceForm form, CallStep step, ToldRecordings recordings)
    {
        if (form.IsFinal) return AtEnd(line, form, recordings);
        // A leg that was answered is the last thing of a call: whoever comes here has talked to nobody.
        if (step.Kind is CallStepKind.Dialled) return [new CallEvent.DialEnded(line, form.SessionId, step, HangupCauses.UntalkedOf(form.DialHangupCause), TimeSpan.Zero)];
        return [new ToldAtStep(PressedKeys.Read(form.Keys), form.RecordingUrl, TimeSpan.Zero).Read(line, form.SessionId, step, recordings)];
    }

    /// <summary>At the address of events, where nothing is answered: the end of a call, and of the rest nothing that concerns us.</summary>
    public static IReadOnlyList<CallEvent> AtEvents(LineId line, VoiceForm form, ToldRecordings recordings) => form.IsFinal ? AtEnd(line, form, recordings) : [];

    private static List<CallEvent> AtEnd(LineId line, VoiceForm form, ToldRecordings recordings)
    {
        var (told, talked) = (new List<CallEvent>(), form.DialDuration ?? TimeSpan.Zero);
        if (form.WasDialled)
            told.Add(new CallEvent.DialEnded(line, form.SessionId, null, talked > TimeSpan.Zero ? DialOutcome.Talked : HangupCauses.UntalkedOf(form.DialHangupCause), talked));
        if (recordings.Find(form.RecordingUrl) is { } where)
            told.Add(form.WasDialled ? new CallEvent.LegRecorded(line, form.SessionId, where, talked) : new CallEvent.Recorded(line, form.SessionId, null, where, TimeSpan.Zero));
        told.Add(new CallEvent.Ended(line, form.SessionId, new CallEnd(HangupCauses.Of(form.HangupCause), form.Duration, form.Amount, form.Currency)) { Ours = OwnOf(form) });
        return told;
    }

    private static CallId? OwnOf(VoiceForm form) => CallId.TryParse(form.ClientRequestId, out var own) ? own : null;
}
