using System.Collections.Concurrent;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Handoff.Citizens;

/// <summary>That a citizen writes in a chat, for whoever has the case: at the desk it is shown for a few seconds, a hub outside is told at once. Kept nowhere.</summary>
public sealed class CitizenTyping : IDisposable
{
    /// <summary>Said again while they go on; what is older is no longer so.</summary>
    public static readonly TimeSpan ShownFor = TimeSpan.FromSeconds(5);

    private readonly IContactStore _contacts;
    private readonly HandoffBoard _board;
    private readonly TellHub _hub;
    private readonly TimeProvider _time;
    private readonly IDisposable _following;
    private readonly ConcurrentDictionary<HandoffId, DateTime> _typedAt = [];

    public CitizenTyping(IContactStore contacts, HandoffBoard board, TellHub hub, TimeProvider time)
    {
        (_contacts, _board, _hub, _time) = (contacts, board, hub, time);
        _following = board.Follow(Changed);
    }

    /// <summary>Nothing comes of it where no person has the case, or is to have it.</summary>
    /// <exception cref="Conversations.StorageUnavailableException"/>
    public async ValueTask HearAsync(ChatUser user, CancellationToken cancellation)
    {
        if (await _contacts.FindAsync(user, cancellation) is not { } citizen || _board.OfContact(citizen.Id) is not { HearsCitizen: true } handoff) return;
        if (handoff.IsAtHub) _hub.Typing(handoff.Id);
        else _typedAt[handoff.Id] = _time.GetUtcNow().UtcDateTime;
    }

    /// <summary>Whether the citizen of a case at the desk writes just now.</summary>
    public bool Is(HandoffId handoff) => _typedAt.TryGetValue(handoff, out var at) && _time.GetUtcNow().UtcDateTime - at < ShownFor;

    public void Dispose() => _following.Dispose();

    /// <summary>What they wrote has come, or nobody hears it any more.</summary>
    private void Changed(HandoffChange change)
    {
        if (!change.After.HearsCitizen || change.Entries.Any(entry => entry.Kind is EntryKind.Said)) _typedAt.TryRemove(change.After.Id, out _);
    }
}
