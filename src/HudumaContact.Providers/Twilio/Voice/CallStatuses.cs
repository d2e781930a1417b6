using HudumaContact.Conversations.Calls;

namespace HudumaContact.Providers.Twilio.Voice;

/// <summary>How calls and legs stand, in Twilio's words.</summary>
internal static class CallStatuses
{
    /// <summary>Null while the call is up.</summary>
    public static CallEndCause? EndOf(string status) => status switch
    {
        "completed" => CallEndCause.HungUp,
        "busy" => CallEndCause.Busy,
        "no-answer" => CallEndCause.NoAnswer,
        // We, or who called, gave up before it was answered.
        "canceled" => CallEndCause.HungUp,
        "failed" => CallEndCause.Failed,
        _ => null,
    };

    /// <summary>What came of a leg to a person, or of a room.</summary>
    public static DialOutcome LegOf(string status) => status switch
    {
        "completed" or "answered" => DialOutcome.Talked,
        "busy" => DialOutcome.Busy,
        "no-answer" or "canceled" => DialOutcome.NoAnswer,
        _ => DialOutcome.Failed,
    };
}
