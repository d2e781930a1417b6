using HudumaContact.Conversations.Calls;

namespace HudumaContact.Desk.Simulator.Calls.Networks;

/// <summary>The manner of a provider: what it posts for a call, and how it reads what comes back.</summary>
public interface ICallNetwork
{
    /// <summary>As people call it.</summary>
    string Provider { get; }

    /// <summary>What its replies are called.</summary>
    string Replies { get; }

    /// <summary>What it calls a new call.</summary>
    string NameOf(Guid id);

    /// <returns>Null where it is no reply: the network ends the call.</returns>
    IReadOnlyList<VoiceAct>? Read(string body);

    /// <summary>It rings at the line; or the line rang, and somebody has picked up.</summary>
    NetworkPost Began(NetworkCall call);

    /// <param name="then">As the reply named it.</param>
    /// <param name="endedBy">The key that ended them, which is not among them; null: enough were pressed.</param>
    NetworkPost Keyed(NetworkCall call, string then, string keys, char? endedBy);

    /// <summary>Nothing happened; it is asked what comes next.</summary>
    NetworkPost Went(NetworkCall call, string to);

    NetworkPost Spoke(NetworkCall call, string then, string recording);

    /// <summary>A leg, or a room, is over, and the line is asked what comes next.</summary>
    /// <param name="leg">With an address to tell it at.</param>
    NetworkPost LegOver(NetworkCall call, DialledLeg leg);

    /// <summary>A whole talk was recorded; null where the network records none.</summary>
    /// <param name="toldAt">Where the line asked to be told of it.</param>
    NetworkPost? TalkRecorded(NetworkCall call, string toldAt, string recording);

    /// <param name="leg">The last one, where nobody was told of it; null where there is none.</param>
    IReadOnlyList<NetworkPost> Ended(NetworkCall call, DateTimeOffset now, bool wasAnswered, DialledLeg? leg);
}

/// <summary>A call as its network knows it.</summary>
/// <param name="Party">Who talks to the line: a number with the plus, or the name of a browser or SIP client.</param>
/// <param name="Rung">How the line rang it, where it made the call; null for a call to the line.</param>
public sealed record NetworkCall(string Id, string Party, string Line, SimulatedRing? Rung, DateTimeOffset BegunAt);

/// <param name="Address">As a reply named it; with a slash at its begin: behind the line's own; empty: the line's own.</param>
public sealed record NetworkPost(string Address, IReadOnlyDictionary<string, string> Fields);

/// <param name="Talked">Zero when nobody answered.</param>
/// <param name="Then">Where it is told how it went; null where that is told at the end of the call.</param>
public sealed record DialledLeg(string To, TimeSpan Talked, string? Then);
