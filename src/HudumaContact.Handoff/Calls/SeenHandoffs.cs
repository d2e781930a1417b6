using System.Collections.Concurrent;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Calls;

/// <summary>What was seen to, each by the time of what it was seen to for: another time is another thing to see to.</summary>
internal sealed class SeenHandoffs
{
    private readonly ConcurrentDictionary<HandoffId, DateTime> _seen = [];

    /// <summary>For whatever it was.</summary>
    public bool Has(HandoffId handoff) => _seen.ContainsKey(handoff);

    public bool Has(HandoffId handoff, DateTime at) => _seen.TryGetValue(handoff, out var seen) && seen == at;

    public void Add(HandoffId handoff, DateTime at) => _seen[handoff] = at;

    /// <summary>The others are over.</summary>
    public void KeepOnly(IEnumerable<CaseHandoff> open)
    {
        foreach (var gone in _seen.Keys.Except(open.Select(handoff => handoff.Id)).ToList()) _seen.TryRemove(gone, out _);
    }
}
