using System.Collections.Concurrent;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Tests.Conversations;

/// <summary>A provider that takes every message, unless a test says what it does instead.</summary>
internal sealed class KeptMessages : IMessageSender
{
    public const string Name = "Kept";

    private readonly ConcurrentQueue<MessageToSend> _sent = [];
    private int _last;

    string IMessageSender.Provider => Name;

    /// <summary>What was handed over, in order, whatever came of it.</summary>
    public IReadOnlyList<MessageToSend> Sent => [.. _sent];

    public Func<MessageToSend, SendResult>? Answer { get; set; }

    public ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation)
    {
        _sent.Enqueue(message);
        return new(Answer?.Invoke(message) ?? new SendResult.Accepted($"provider-{Interlocked.Increment(ref _last)}"));
    }
}
