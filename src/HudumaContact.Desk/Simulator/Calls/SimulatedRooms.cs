using HudumaContact.Desk.Simulator.Calls.Networks;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>The rooms in which calls of a demo meet, as a network keeps them: on whichever page somebody holds a phone.</summary>
public sealed class SimulatedRooms
{
    private readonly Lock _lock = new();
    private readonly List<RoomStay> _stays = [];

    /// <summary>Comes in; disposing it leaves.</summary>
    /// <param name="who">To be told to the others.</param>
    /// <param name="changed">Somebody came or left, on any thread.</param>
    public RoomStay Enter(VoiceAct.Meet how, string who, Action changed)
    {
        var stay = new RoomStay(this, how, who, changed);
        lock (_lock) _stays.Add(stay);
        Tell(how.Room);
        return stay;
    }

    internal IReadOnlyList<RoomStay> In(string room)
    {
        lock (_lock) return [.. _stays.Where(stay => stay.How.Room == room)];
    }

    internal void Leave(RoomStay left)
    {
        lock (_lock)
        {
            if (!_stays.Remove(left)) return;
        }

        if (left.How.EndsIt)
        {
            foreach (var other in In(left.How.Room)) other.Close();
        }

        Tell(left.How.Room);
    }

    private void Tell(string room)
    {
        foreach (var stay in In(room)) stay.Changed();
    }
}

/// <summary>One call in a room.</summary>
public sealed class RoomStay(SimulatedRooms rooms, VoiceAct.Meet how, string who, Action changed) : IDisposable
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public VoiceAct.Meet How => how;

    /// <summary>Done when somebody who ends the room has left it.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Somebody is there who opens it; until then there is music.</summary>
    public bool IsOpen => rooms.In(how.Room).Any(stay => stay.How.Opens);

    /// <summary>Who else is in it.</summary>
    public IReadOnlyList<string> Others => [.. rooms.In(how.Room).Where(stay => stay != this).Select(stay => stay.Who)];

    private string Who => how.Coached is null ? who : $"{who} (heard by the agent alone)";

    public void Dispose() => rooms.Leave(this);

    internal void Close() => _closed.TrySetResult();

    internal void Changed() => changed();
}
