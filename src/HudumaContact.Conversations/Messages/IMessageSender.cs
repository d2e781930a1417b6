using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>Hands one message to a provider. Providers know no key by which to send only once, so it is called once for each attempt and never again unasked.</summary>
public interface IMessageSender
{
    /// <summary>As settings spell the provider.</summary>
    string Provider { get; }

    /// <summary>Never throws for what a provider does: whatever came of it is a value. Bounded by a time-out of its own.</summary>
    ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation);
}

/// <param name="From">The address it leaves from: the line's two-way address, or its one-way sender for what wants no answer.</param>
/// <param name="Text">Costly characters are replaced already.</param>
/// <param name="LinkId">To be echoed to providers that sent one.</param>
public sealed record MessageToSend(MessageId Id, Line Line, string From, ContactAddress To, string Text, string? LinkId)
{
    public override string ToString() => $"message {Id} to {To}";
}

/// <summary>What came of handing a message over.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>The provider has it.</summary>
    /// <param name="ProviderMessage">Its id there, or null when the provider gives none.</param>
    /// <param name="Cost">As the provider tells it, in the currency's own unit (KES 0.8), or null.</param>
    public sealed record Accepted(string? ProviderMessage, decimal? Cost = null) : SendResult
    {
        /// <summary>It is where the person reads it: no report will come, and none is needed.</summary>
        public bool IsDelivered { get; init; }
    }

    /// <summary>The provider has it not.</summary>
    /// <param name="Detail">As the provider words it, for an operator; holds no number and no text of the message.</param>
    public sealed record Refused(SendError Error, string Detail) : SendResult;

    /// <summary>It was written to the provider and no word came back: nobody knows. Only a report settles it.</summary>
    public sealed record InDoubt(string Detail) : SendResult;
}
