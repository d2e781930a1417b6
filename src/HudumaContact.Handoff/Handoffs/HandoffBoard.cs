using System.Collections.Concurrent;
using System.Collections.Immutable;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>The open handoffs in memory, as they were last seen on disk, and who wants to know of changes. A copy: a change that is stale is read again.</summary>
public sealed class HandoffBoard(IHandoffStore store) : IHopBell
{
    private readonly ConcurrentDictionary<HandoffId, CaseHandoff> _open = [];
    private readonly ConcurrentDictionary<ContactId, HandoffId> _ofContact = [];

    private ImmutableArray<Action<HandoffChange>> _followers = [];

    public ICollection<CaseHandoff> Open => _open.Values;

    /// <exception cref="Conversations.StorageUnavailableException"/>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var handoff in await store.OpenAsync(cancellation)) Keep(handoff);
    }

    public CaseHandoff? Find(HandoffId id) => _open.GetValueOrDefault(id);

    public CaseHandoff? OfContact(ContactId contact) => _ofContact.TryGetValue(contact, out var id) ? Find(id) : null;

    /// <summary>As it is on disk now.</summary>
    public async ValueTask<CaseHandoff?> ReadAgainAsync(HandoffId id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } stored) return null;
        Keep(stored);
        return stored;
    }

    /// <summary>Tells of each change after it is on disk, on the thread that made it: whoever follows only notes it. Disposing ends it.</summary>
    public IDisposable Follow(Action<HandoffChange> changed)
    {
        ImmutableInterlocked.Update(ref _followers, static (all, one) => all.Add(one), changed);
        return new Following(this, changed);
    }

    public void Committed(HandoffChange change)
    {
        Keep(change.After);
        foreach (var changed in _followers) changed(change);
    }

    void IHopBell.Ring(HopScene scene)
    {
        foreach (var fact in scene.Facts)
        {
            if (fact is HandoffChange change) Committed(change);
        }
    }

    /// <summary>An older copy never replaces a newer one.</summary>
    private void Keep(CaseHandoff handoff)
    {
        if (handoff.IsOver)
        {
            _open.TryRemove(handoff.Id, out _);
            _ofContact.TryRemove(new(handoff.Contact, handoff.Id));
            return;
        }

        _open.AddOrUpdate(handoff.Id, static (_, it) => it, static (_, known, it) => it.Version > known.Version ? it : known, handoff);
        _ofContact[handoff.Contact] = handoff.Id;
    }

    private sealed class Following(HandoffBoard board, Action<HandoffChange> changed) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref board._followers, static (all, one) => all.Remove(one), changed);
    }
}
