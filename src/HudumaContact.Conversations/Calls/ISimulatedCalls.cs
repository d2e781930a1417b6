using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Phones that a demo rings: there is no network that would.</summary>
public interface ISimulatedCalls
{
    /// <summary>Tells that a phone began to ring, or no longer does, on any thread. Disposing ends it.</summary>
    IDisposable Follow(Action changed);

    /// <summary>Those that ring now, oldest first.</summary>
    IReadOnlyList<SimulatedRing> Ringing { get; }

    /// <summary>Picked up or declined: it rings no more.</summary>
    /// <returns>False when it had stopped ringing before.</returns>
    bool Take(CallId ours);

    /// <summary>Somebody holds a phone that has this call, and does what is asked of it, on any thread. Disposing ends it.</summary>
    /// <param name="providerCall">What its events call it.</param>
    IDisposable Carry(string providerCall, Action<SimulatedOrder> ordered);
}

/// <summary>What a line asks of a call that is up.</summary>
public abstract record SimulatedOrder
{
    private SimulatedOrder()
    {
    }

    /// <param name="Below">Path and query behind the line's own address.</param>
    public sealed record GoOn(string Below) : SimulatedOrder;

    public sealed record HangUp : SimulatedOrder;

    /// <summary>The talk is recorded from now on; paused, for a while it is not.</summary>
    /// <param name="ToldAt">Behind the line's own address: where the network tells that it can be fetched.</param>
    public sealed record Record(bool IsPaused, string ToldAt) : SimulatedOrder;
}

/// <param name="Line">Whose number rings it.</param>
/// <param name="ProviderCall">What its events call it.</param>
/// <param name="Until">UTC: when it stops by itself.</param>
public sealed record SimulatedRing(LineId Line, DialTarget To, CallId Ours, string ProviderCall, DateTime Until)
{
    /// <summary>Behind the line's own address, perhaps with a query: where the network asks what comes next once it is picked up. Empty: at the line's own.</summary>
    public string AnsweredAt { get; init; } = "";

    /// <summary>Likewise: where it tells that the call is over.</summary>
    public string EndedAt { get; init; } = "";
}
