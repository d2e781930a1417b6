using System.Collections.Concurrent;
using System.Collections.Immutable;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>The open handoffs in memory, as they were last seen on disk, and who wants to know of changes. A copy: a change that is stale is read again.</summary>
public sealed class HandoffBoard(IHandoffStore store) : IHopBell, IContactMemory
{
    /// <summary>Those that are over are remembered for as long as an older copy of one may still be on its way.</summary>
    private const int MostOver = 10_000;

    private readonly Lock _keeping = new();
    private readonly ConcurrentDictionary<HandoffId, CaseHandoff> _open = [];
    private readonly ConcurrentDictionary<ContactId, HandoffId> _ofContact = [];
    private readonly ConcurrentDictionary<(AgentId Agent, Way Way), int> _loads = [];
    private readonly RecentlyUsed<HandoffId, int> _versionsOver = new(MostOver);

    private ImmutableArray<Action<HandoffChange>> _followers = [];

    public ICollection<CaseHandoff> Open => _open.Values;

    /// <exception cref="StorageUnavailableException"/>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var handoff in await store.OpenAsync(cancellation)) Keep(handoff);
    }

    public CaseHandoff? Find(HandoffId id) => _open.GetValueOrDefault(id);

    /// <summary>As it was last seen; one that is over, as it is on disk.</summary>
    public async ValueTask<CaseHandoff?> FindAsync(HandoffId id, CancellationToken cancellation) => Find(id) ?? await ReadAgainAsync(id, cancellation);

    public CaseHandoff? OfContact(ContactId contact) => _ofContact.TryGetValue(contact, out var id) ? Find(id) : null;

    /// <summary>How many an agent has of a way.</summary>
    public int LoadOf(AgentId agent, Way way) => _loads.GetValueOrDefault((agent, way.Taking()));

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

    /// <summary>With the person went what was open of theirs.</summary>
    void IContactMemory.Forget(ContactId contact, DateTime at)
    {
        if (OfContact(contact) is not { } known) return;
        Committed(new HandoffChange(known with { State = HandoffState.Abandoned, ClosedAt = at, Version = known.Version + 1 }, [], []));
    }

    /// <summary>An older copy never replaces a newer one, whichever comes last.</summary>
    private void Keep(CaseHandoff handoff)
    {
        lock (_keeping)
        {
            if (_versionsOver.TryGet(handoff.Id, out var over) && over >= handoff.Version) return;
            var known = _open.GetValueOrDefault(handoff.Id);
            if (known?.Version >= handoff.Version) return;
            if (known is { IsLoad: true }) _loads.AddOrUpdate((known.Agent!.Value, known.Way.Taking()), 0, static (_, load) => load - 1);
            if (handoff.IsLoad) _loads.AddOrUpdate((handoff.Agent!.Value, handoff.Way.Taking()), 1, static (_, load) => load + 1);
            if (handoff.IsOver)
            {
                _versionsOver.Keep(handoff.Id, handoff.Version);
                _open.TryRemove(handoff.Id, out _);
                _ofContact.TryRemove(new(handoff.Contact, handoff.Id));
                return;
            }

            _versionsOver.Forget(handoff.Id);
            _open[handoff.Id] = handoff;
            _ofContact[handoff.Contact] = handoff.Id;
        }
    }

    private sealed class Following(HandoffBoard board, Action<HandoffChange> changed) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref board._followers, static (all, one) => all.Remove(one), changed);
    }
}
