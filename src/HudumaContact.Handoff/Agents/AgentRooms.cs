using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Agents;

/// <summary>Room that agents have for one more. Whoever gives an agent a case takes the place first, so that two at once never fill the same one.</summary>
public sealed class AgentRooms(HandoffBoard board)
{
    private readonly Lock _lock = new();

    /// <summary>Places of cases that are on their way to an agent, and perhaps on the board already.</summary>
    private readonly Dictionary<(AgentId Agent, Way Way), int> _taken = [];

    /// <returns>Null when there is none. Dispose it once the case is on the board, or is not given.</returns>
    public IDisposable? Take(Agent agent, Way way)
    {
        way = way.Taking();
        lock (_lock)
        {
            // In this order: a case comes to the board before its place is given back, so it is counted at least once.
            var taken = _taken.GetValueOrDefault((agent.Id, way));
            if (taken + board.LoadOf(agent.Id, way) >= agent.Room.Of(way)) return null;
            _taken[(agent.Id, way)] = taken + 1;
            return new Place(this, (agent.Id, way));
        }
    }

    private void GiveBack((AgentId Agent, Way Way) place)
    {
        lock (_lock)
        {
            if (--_taken[place] == 0) _taken.Remove(place);
        }
    }

    private sealed class Place(AgentRooms rooms, (AgentId Agent, Way Way) place) : IDisposable
    {
        public void Dispose() => rooms.GiveBack(place);
    }
}
