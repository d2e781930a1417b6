using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>What a provider tells of a call. The same may come twice, late, or never.</summary>
/// <param name="ProviderCall">The provider's own name for the call; with the line it names one call.</param>
public abstract record CallEvent(LineId Line, string ProviderCall)
{
    /// <summary>Neither a number nor a key.</summary>
    public sealed override string ToString() => $"{GetType().Name} on {Line}";

    /// <summary>Somebody calls the line.</summary>
    /// <param name="Caller">Null when the number is hidden.</param>
    public sealed record Rang(LineId Line, string ProviderCall, PhoneNumber? Caller) : CallEvent(Line, ProviderCall)
    {
        /// <summary>The number was put right by a guess: whoever has it may not be who calls.</summary>
        public bool IsCallerRepaired { get; init; }
    }

    /// <summary>Whom we rang has answered.</summary>
    /// <param name="Ours">Our own name for the call that we made.</param>
    public sealed record PickedUp(LineId Line, string ProviderCall, CallId Ours) : CallEvent(Line, ProviderCall);

    /// <summary>Keys were pressed.</summary>
    /// <param name="Keys">0-9, *, #, A-D; without the key that ended them. Empty when it alone was pressed.</param>
    public sealed record Keyed(LineId Line, string ProviderCall, CallStep Step, string Keys) : CallEvent(Line, ProviderCall);

    /// <summary>A step was come to with nothing pressed: silence, or the next turn of waiting.</summary>
    public sealed record CameTo(LineId Line, string ProviderCall, CallStep Step) : CallEvent(Line, ProviderCall);

    /// <summary>The caller has spoken.</summary>
    /// <param name="Step">Null where it is told with the end of the call: the caller hung up while it was recorded.</param>
    /// <param name="Where">Where the provider keeps it; checked to be the provider's own host.</param>
    /// <param name="Length">Zero where the provider tells none.</param>
    public sealed record Recorded(LineId Line, string ProviderCall, CallStep? Step, Uri Where, TimeSpan Length) : CallEvent(Line, ProviderCall);

    /// <summary>What was dialled in a call, or the room that it was in, is over, or never came about.</summary>
    /// <param name="Step">Null where it is told with the end of the call, perhaps for the second time.</param>
    /// <param name="Talked">Zero when nobody answered.</param>
    public sealed record DialEnded(LineId Line, string ProviderCall, CallStep? Step, DialOutcome Outcome, TimeSpan Talked) : CallEvent(Line, ProviderCall);

    /// <summary>The recording of a talk can be fetched: it is of the call that brought a person of ours to it.</summary>
    public sealed record LegRecorded(LineId Line, string ProviderCall, Uri Where, TimeSpan Length) : CallEvent(Line, ProviderCall);

    /// <summary>The call is over.</summary>
    public sealed record Ended(LineId Line, string ProviderCall, CallEnd End) : CallEvent(Line, ProviderCall)
    {
        /// <summary>Our own name, where we made the call and the provider tells it back.</summary>
        public CallId? Ours { get; init; }
    }
}

public enum DialOutcome
{
    /// <summary>They talked.</summary>
    Talked,
    NoAnswer,
    Busy,
    Failed,
}

/// <summary>How a call ended, as the provider tells it.</summary>
/// <param name="Cost">In <paramref name="Currency"/>; null where it is not told.</param>
public sealed record CallEnd(CallEndCause Cause, TimeSpan? Length = null, decimal? Cost = null, string? Currency = null);

public enum CallEndCause
{
    /// <summary>The provider did not say.</summary>
    Unknown,

    /// <summary>Either side hung up.</summary>
    HungUp,
    NoAnswer,
    Busy,

    /// <summary>Refused before it was answered.</summary>
    Rejected,
    Failed,
}
