using HudumaContact.Content;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>The text messages on record, read for people: a thread as both sides have it.</summary>
public interface IMessageLog
{
    /// <summary>The newest messages to and from a number on all lines, oldest first. Empty for a number that nobody knows, and for an erased person.</summary>
    Task<IReadOnlyList<LoggedMessage>> LatestAsync(PhoneNumber number, int most, CancellationToken cancellation);
}

/// <summary>A message that arrived, or one of ours.</summary>
/// <param name="At">UTC: when it came, or was queued.</param>
public abstract record LoggedMessage(MessageId Id, LineId Line, string Text, DateTime At)
{
    public SmsParts Parts => SmsParts.Of(Text);

    /// <summary>From the person.</summary>
    /// <param name="IsHandled">It is done with, so whatever comes of it has come.</param>
    public sealed record Received(MessageId Id, LineId Line, string Text, DateTime At, bool IsHandled) : LoggedMessage(Id, Line, Text, At);

    /// <summary>From us.</summary>
    /// <param name="Price">Shillings, by our own table of prices.</param>
    /// <param name="ProviderMessage">The provider's id, once it is known.</param>
    /// <param name="Trouble">Why it failed or is in doubt.</param>
    public sealed record Ours(
        MessageId Id, LineId Line, string Text, DateTime At, MessageState State, decimal Price, string? ProviderMessage, string? Trouble) : LoggedMessage(Id, Line, Text, At);

    /// <summary>Not the text.</summary>
    public sealed override string ToString() => $"message {Id} on {Line}";
}
