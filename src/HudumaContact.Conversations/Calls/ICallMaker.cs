using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Makes calls at the provider of a line.</summary>
public interface ICallMaker
{
    /// <summary>Whose API it speaks, as settings spell it.</summary>
    string Provider { get; }

    /// <summary>Rings somebody from a line's number; once answered, <see cref="CallEvent.PickedUp"/> comes.</summary>
    /// <param name="ours">Our own name for the call, which comes back with its events.</param>
    ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation);
}

/// <summary>What came of asking for a call.</summary>
public abstract record PlacedCall
{
    private PlacedCall()
    {
    }

    public sealed record Placed(string ProviderCall) : PlacedCall;

    /// <param name="Reason">For the log and for who looks after the line; without a number.</param>
    public sealed record Refused(string Reason) : PlacedCall;

    /// <summary>It may ring, or not: only its events will tell.</summary>
    public sealed record InDoubt(string Reason) : PlacedCall;
}
