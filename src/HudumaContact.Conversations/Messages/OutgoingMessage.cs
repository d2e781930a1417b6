using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Conversations.Messages;

/// <summary>A message to be sent: on disk with the hop that wants it, or not at all.</summary>
/// <param name="Recipient">Who the hop is about.</param>
/// <param name="WantsAnswer">It leaves only from an address that can be answered.</param>
/// <param name="InReplyTo">The message it answers, or null.</param>
/// <param name="NotBefore">UTC; quiet hours are reckoned in already.</param>
public sealed record OutgoingMessage(
    MessageId Id,
    LineId Line,
    Contact Recipient,
    MessageClass Class,
    MessagePurpose Purpose,
    string Text,
    bool WantsAnswer,
    string? LinkId,
    MessageId? InReplyTo,
    DateTime NotBefore) : HopFact
{
    /// <summary>What can be chosen beside the text; only a chat has buttons for it.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Not the text.</summary>
    public override string ToString() => $"{Purpose} {Id} to {Recipient.Id}";
}
