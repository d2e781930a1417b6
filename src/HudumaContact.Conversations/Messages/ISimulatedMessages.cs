using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Conversations.Messages;

/// <summary>What went to and from a number in a demo, where no phone is: the simulator shows it. Not there outside a demo.</summary>
public interface ISimulatedMessages
{
    /// <summary>Something came to a number, or changed there.</summary>
    event EventHandler<SimulatedMessagesEventArgs>? Changed;

    /// <summary>Oldest first. The oldest ones are forgotten when there are too many.</summary>
    IReadOnlyList<SimulatedMessage> Of(PhoneNumber number);
}

/// <param name="number">Whose messages are others now.</param>
public sealed class SimulatedMessagesEventArgs(PhoneNumber number) : EventArgs
{
    public PhoneNumber Number { get; } = number;
}

/// <param name="Direction"><c>in</c>: from the citizen; <c>out</c>: from a line.</param>
/// <param name="Line">The line that it went over.</param>
/// <param name="At">UTC.</param>
/// <param name="State">How far it got: <c>received</c> by us; <c>sent</c>, then <c>delivered</c> to the phone.</param>
/// <param name="Parts">SMS parts that it takes.</param>
public sealed record SimulatedMessage(string Direction, string Line, string Text, DateTime At, string State, int Parts)
{
    /// <summary>The text is for the simulator, and for no log.</summary>
    public override string ToString() => $"{Direction} on {Line}: {State}";
}
