using System.Collections.Concurrent;
using HudumaContact.Conversations;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>Takes what a hub says and only keeps it.</summary>
internal sealed class KeptReplies : IHubReplies
{
    public ConcurrentQueue<(HandoffId Handoff, FromHub Word)> Words { get; } = [];

    /// <summary>The one handoff there is.</summary>
    public HandoffId Known { get; } = new(Guid.Parse("0193a5c0-0000-7000-8000-000000000042"));

    /// <summary>Nothing can be kept.</summary>
    public bool IsFull { get; set; }

    public ValueTask<bool> TakeAsync(HandoffId handoff, FromHub word, CancellationToken cancellation)
    {
        if (IsFull) throw new StorageUnavailableException("The disk is full.");
        if (handoff == Known) Words.Enqueue((handoff, word));
        return ValueTask.FromResult(handoff == Known);
    }
}
