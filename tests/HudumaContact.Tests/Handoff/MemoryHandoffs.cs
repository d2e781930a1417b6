using System.Collections.Immutable;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Tests.Handoff;

/// <summary>Handoffs that keep their versions as those on disk do, without the disk. The same contract holds both.</summary>
internal sealed class MemoryHandoffs : IHandoffStore
{
    private readonly Dictionary<HandoffId, CaseHandoff> _handoffs = [];
    private readonly List<HandoffEntry> _entries = [];
    private readonly Dictionary<ContactId, Contact> _people = [];

    /// <summary>Awaited before and after what is read or written: others may come in between.</summary>
    public Func<Task> Pause { get; set; } = static () => Task.CompletedTask;

    /// <summary>Sees each change as it is written, with what was there before.</summary>
    public Action<CaseHandoff?, HandoffChange>? Written { get; set; }

    public IReadOnlyCollection<CaseHandoff> All => _handoffs.Values;

    public void Know(Contact person) => _people[person.Id] = person;

    public async Task<IReadOnlyList<CaseHandoff>> OpenAsync(CancellationToken cancellation)
    {
        await Pause();
        return [.. _handoffs.Values.Where(handoff => handoff.ClosedAt is null).OrderBy(handoff => handoff.RequestedAt).ThenBy(handoff => handoff.Id.Value)];
    }

    public async Task<CaseHandoff?> FindAsync(HandoffId id, CancellationToken cancellation)
    {
        await Pause();
        return _handoffs.GetValueOrDefault(id);
    }

    public async ValueTask<CaseHandoff?> LastOfAsync(ContactId contact, CancellationToken cancellation)
    {
        await Pause();
        return _handoffs.Values.Where(handoff => handoff.Contact == contact).MaxBy(handoff => handoff.RequestedAt);
    }

    public async Task<IReadOnlyList<CaseHandoff>> OfContactAsync(ContactId contact, CancellationToken cancellation)
    {
        await Pause();
        return [.. _handoffs.Values.Where(handoff => handoff.Contact == contact).OrderBy(handoff => handoff.RequestedAt)];
    }

    public async Task<IReadOnlyList<CaseHandoff>> ClosedByAsync(AgentId agent, DateTime since, int most, CancellationToken cancellation)
    {
        await Pause();
        return [.. _handoffs.Values.Where(handoff => handoff.Agent == agent && handoff.ClosedAt >= since).OrderByDescending(handoff => handoff.ClosedAt).Take(most)];
    }

    public async Task<IReadOnlyList<HandoffEntry>> EntriesAsync(HandoffId id, CancellationToken cancellation)
    {
        await Pause();
        return [.. _entries.Where(entry => entry.Handoff == id).OrderBy(entry => entry.Id)];
    }

    public ValueTask<Contact?> ContactAsync(ContactId id, CancellationToken cancellation) => new(_people.GetValueOrDefault(id));

    public async ValueTask<CaseHandoff?> RatedInAsync(SessionId session, CancellationToken cancellation)
    {
        await Pause();
        return _handoffs.Values.SingleOrDefault(handoff => handoff.RatedIn == session);
    }

    public ValueTask<WalkedSession?> WalkedAsync(CaseHandoff handoff, CancellationToken cancellation) => new((WalkedSession?)null);

    public async ValueTask<CommitOutcome> CommitAsync(HandoffChange change, HopDeadline deadline)
    {
        await Pause();
        var after = change.After;
        var before = _handoffs.GetValueOrDefault(after.Id);
        var isOther = before is null ? after.Version != 1 : before.Version != after.Version - 1;
        var isSecond = after.ClosedAt is null && _handoffs.Values.Any(other => other.Contact == after.Contact && other.Id != after.Id && other.ClosedAt is null);
        if (isOther || isSecond || !_people.ContainsKey(after.Contact)) return CommitOutcome.Stale;
        _handoffs[after.Id] = after;
        _entries.AddRange(change.Entries);
        Written?.Invoke(before, change);
        await Pause();
        return CommitOutcome.Committed;
    }
}
