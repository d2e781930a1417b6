using HudumaContact.Conversations.Calls;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>Why a call or a leg of it ended, in the words of a telephone exchange.</summary>
internal static class HangupCauses
{
    public static CallEndCause Of(string cause) => cause switch
    {
        // LOSE_RACE: somebody else picked up first.
        "NORMAL_CLEARING" or "ORIGINATOR_CANCEL" or "LOSE_RACE" => CallEndCause.HungUp,
        "USER_BUSY" => CallEndCause.Busy,
        // The phone is off, or out of reach; nobody is signed in at that client.
        "NO_ANSWER" or "NO_USER_RESPONSE" or "SUBSCRIBER_ABSENT" or "USER_NOT_REGISTERED" => CallEndCause.NoAnswer,
        "CALL_REJECTED" => CallEndCause.Rejected,
        "NORMAL_TEMPORARY_FAILURE" or "RECOVERY_ON_TIMER_EXPIRE" or "SERVICE_UNAVAILABLE" or "UNALLOCATED_NUMBER" => CallEndCause.Failed,
        _ => CallEndCause.Unknown,
    };

    /// <summary>How the leg to a person went in which nobody talked.</summary>
    public static DialOutcome UntalkedOf(string cause) => Of(cause) switch
    {
        CallEndCause.Busy => DialOutcome.Busy,
        CallEndCause.Failed => DialOutcome.Failed,
        _ => DialOutcome.NoAnswer,
    };
}
