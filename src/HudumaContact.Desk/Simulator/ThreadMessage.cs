using HudumaContact.Conversations.Messages;

namespace HudumaContact.Desk.Simulator;

/// <summary>A message as <c>/simulator/messages</c> tells it.</summary>
/// <param name="Direction"><c>in</c>: from the citizen; <c>out</c>: from a line.</param>
/// <param name="At">UTC.</param>
/// <param name="State">One of <c>received</c>, <c>handled</c>; of ours <c>queued</c>, <c>sending</c>, <c>sent</c>, <c>delivered</c>, <c>failed</c>, <c>expired</c>, <c>in-doubt</c>.</param>
/// <param name="Parts">SMS parts that it takes.</param>
public sealed record ThreadMessage(string Direction, string Line, string Text, DateTime At, string State, int Parts)
{
    public static ThreadMessage Of(LoggedMessage message) => new(
        message is LoggedMessage.Ours ? "out" : "in", message.Line.Value, message.Text, DateTime.SpecifyKind(message.At, DateTimeKind.Utc), StateOf(message), message.Parts.Count);

    public static string StateOf(LoggedMessage message) => message switch
    {
        LoggedMessage.Received { IsHandled: false } => "received",
        LoggedMessage.Received => "handled",
        LoggedMessage.Ours { State: MessageState.InDoubt } => "in-doubt",
        LoggedMessage.Ours ours => ours.State.ToString().ToLowerInvariant(),
        _ => throw new InvalidOperationException($"Nobody knows the state of {message.GetType().Name}."),
    };
}
