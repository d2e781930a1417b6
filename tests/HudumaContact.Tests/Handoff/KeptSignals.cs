using System.Collections.Concurrent;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Tests.Handoff;

/// <summary>Keeps whom it was shown that somebody of ours writes.</summary>
internal sealed class KeptSignals : IChatSignals
{
    private readonly ConcurrentQueue<ContactAddress> _shown = [];

    public IReadOnlyList<ContactAddress> Shown => [.. _shown];

    public void Typing(ContactAddress to) => _shown.Enqueue(to);
}
