using HudumaContact.Conversations.Lookups.Promises;

namespace HudumaContact.Tests.Conversations.Lookups.Status;

/// <summary>A line for SMS that keeps what it was handed.</summary>
internal sealed class SentMessages : IPromisedMessages
{
    private readonly List<PromisedMessage> _handed = [];

    /// <summary>Whether it takes what it is handed.</summary>
    public bool Takes { get; set; } = true;

    /// <summary>Stops the host right after a message was taken.</summary>
    public Action? Taken { get; set; }

    /// <summary>Everything that was handed over, taken or not.</summary>
    public IReadOnlyList<PromisedMessage> Handed => _handed;

    public ValueTask<bool> TakeAsync(PromisedMessage message, CancellationToken cancellation)
    {
        _handed.Add(message);
        if (Takes) Taken?.Invoke();
        return ValueTask.FromResult(Takes);
    }
}
