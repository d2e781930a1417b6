using System.Collections.Frozen;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Messages;

/// <summary>What is to be sent, line by line. The rows on disk are the truth; this is the bell, and a way round reading them again.</summary>
public sealed class Outbox(LineBook lines, TimeProvider time) : IHopBell, IDisposable
{
    private readonly FrozenDictionary<LineId, LineOutbox> _lines = lines.All
        .Where(line => line.Kind is LineKind.Sms or LineKind.Chat)
        .ToFrozenDictionary(line => line.Id, line => new LineOutbox(line));

    public IReadOnlyList<LineOutbox> All => _lines.Values;

    /// <summary>Takes up what a hop wants sent.</summary>
    void IHopBell.Ring(HopScene scene)
    {
        if (_lines.Count == 0) return;
        foreach (var fact in scene.Facts)
        {
            if (fact is OutgoingMessage message) Offer(message, scene.Now);
        }
    }

    public void Offer(OutgoingMessage message, DateTime queuedAt)
    {
        var line = _lines[message.Line];
        if (message.NotBefore > time.GetUtcNow().UtcDateTime) return;
        line.Add(OutboxMessage.Of(message, queuedAt));
    }

    public void Dispose()
    {
        foreach (var line in _lines.Values) line.Dispose();
    }
}
