using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Desk.Agents;

/// <summary>What is new to an agent on one page: how much was said in each case of theirs since they looked at it, and their looks, which are kept on record.</summary>
internal sealed class UnreadWords(ILookStore store, AgentId agent)
{
    private Dictionary<HandoffId, int> _counts = [];

    // What was looked at and is not on record yet.
    private (HandoffId Handoff, Guid Entry)? _looked;

    public IReadOnlyDictionary<HandoffId, int> Counts => _counts;

    public async Task ReadAsync(CancellationToken cancellation) => _counts = (await store.UnreadAsync(agent, cancellation)).ToDictionary();

    /// <param name="open">The case that is before the agent: what comes in it is no news.</param>
    /// <returns>Whether something new was said in a case of theirs.</returns>
    public bool Count(HandoffChange change, HandoffId? open)
    {
        var id = change.After.Id;
        if (change.After.Agent != agent)
        {
            _counts.Remove(id);
            return false;
        }

        var said = change.Entries.Count(entry => entry.Kind is EntryKind.Said or EntryKind.FormBack or EntryKind.Noted or EntryKind.Whispered && entry.By != agent);
        if (said == 0 || id == open) return false;
        _counts[id] = _counts.GetValueOrDefault(id) + said;
        return true;
    }

    /// <summary>The case is shown, with all that was said in it.</summary>
    public void Look(CaseFile file)
    {
        _counts.Remove(file.Handoff.Id);
        if (file.Entries.Count > 0) _looked = (file.Handoff.Id, file.Entries[^1].Id);
    }

    /// <summary>After what came is shown. What came to a page that nobody looks at stays new.</summary>
    public async Task KeepLookAsync(CancellationToken cancellation)
    {
        if (_looked is not var (handoff, entry)) return;
        _looked = null;
        await store.LookAsync(agent, handoff, entry, cancellation);
    }
}
