using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>A text message as a provider delivers it.</summary>
/// <param name="ProviderMessage">The provider's own id: with the line it names this message, however often it is delivered.</param>
/// <param name="Sender">As delivered: a number, or what is none (an alphanumeric id, a short code, a masked hash).</param>
/// <param name="Text">Without the line's keyword.</param>
/// <param name="LinkId">What a provider wants back with the reply, or a chat with what was said, or null.</param>
public sealed record ReceivedMessage(LineId Line, string ProviderMessage, string Sender, string Text, string? LinkId = null)
{
    /// <summary>What the sender saw of it, where that is not the text: the label of the button that stood for it. Null: the text.</summary>
    public string? Shown { get; init; }

    /// <summary>Neither text nor sender is for a log.</summary>
    public override string ToString() => $"message on {Line}";
}
