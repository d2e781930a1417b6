using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>A message on disk that nobody has worked on yet.</summary>
/// <param name="Sender">Null when it came from what is no number: it can't be answered.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record WaitingMessage(MessageId Id, LineId Line, Contact? Sender, string Text, string? LinkId, DateTime ReceivedAt)
{
    public override string ToString() => $"message {Id} on {Line}";
}
