using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Calls;

/// <summary>Which leg is whose supervisor's: on record it is nobody's, and who asks twice is to be rung once. Forgotten by a start, it costs a second ring at worst.</summary>
internal sealed class JoinedSupervisors
{
    /// <summary>Beyond it those longest ago are forgotten.</summary>
    private const int Most = 500;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<(HandoffId Handoff, AgentId By), CallId> _legs = [];

    /// <param name="legs">To the talk, as they are on disk. One that is not among them is just being made.</param>
    /// <returns>False when the supervisor is in the talk, or is rung for it.</returns>
    public bool Take(HandoffId handoff, AgentId by, CallId leg, IReadOnlyList<Call> legs)
    {
        lock (_lock)
        {
            if (_legs.TryGetValue((handoff, by), out var before) && !legs.Any(each => each.Id == before && each.IsOver)) return false;
            _legs.Remove((handoff, by));
            if (_legs.Count >= Most) _legs.RemoveAt(0);
            _legs.Add((handoff, by), leg);
            return true;
        }
    }

    /// <summary>It was not made.</summary>
    public void Free(HandoffId handoff, AgentId by)
    {
        lock (_lock) _legs.Remove((handoff, by));
    }
}
