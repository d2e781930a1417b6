using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Makes calls, and moves those that are up, at the provider of a line.</summary>
public interface ICallMaker
{
    /// <summary>Whose API it speaks, as settings spell it.</summary>
    string Provider { get; }

    /// <summary>A call that is up can be told to ask us again at a step, and several meet in a room.</summary>
    bool MovesCalls { get; }

    /// <summary>Rings somebody from a line's number; once answered, <see cref="CallEvent.PickedUp"/> comes.</summary>
    /// <param name="ours">Our own name for the call, which comes back with its events.</param>
    ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation);

    /// <returns>False when the provider can't, or the call is over.</returns>
    ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation);

    /// <summary>Records a call that is up, both what it says and what it hears, from now on to its end.</summary>
    ValueTask<RecordingOrder> RecordAsync(Line line, string providerCall, CancellationToken cancellation);

    /// <summary>Stops for a while what is recorded, or goes on with it.</summary>
    ValueTask<RecordingOrder> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation);

    /// <returns>False when the provider can't, or the call is over.</returns>
    ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation);
}

/// <summary>What came of asking for a call.</summary>
public abstract record PlacedCall
{
    private PlacedCall()
    {
    }

    public sealed record Placed(string ProviderCall) : PlacedCall;

    /// <param name="Reason">For the log and for who looks after the line; without a number.</param>
    public sealed record Refused(string Reason, bool MayTryAgain) : PlacedCall;

    /// <summary>It may ring, or not: only its events will tell.</summary>
    public sealed record InDoubt(string Reason) : PlacedCall;
}
