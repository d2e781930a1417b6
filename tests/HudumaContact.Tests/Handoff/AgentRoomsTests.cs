using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

public sealed class AgentRoomsTests
{
    private static readonly Agent Akinyi = Agent("Akinyi", room: new Room(Texts: 2, Chats: 1, Callbacks: 0));

    [Fact]
    public void A_place_is_taken_once_and_counted_with_what_is_at_hand()
    {
        var board = new HandoffBoard(new MemoryHandoffs());
        var rooms = new AgentRooms(board);
        board.Committed(new HandoffChange(Case(Ten).Accept(Akinyi.Id, Ten)!, [], []));

        using (rooms.Take(Akinyi, Way.Text).ShouldNotBeNull()) rooms.Take(Akinyi, Way.Text).ShouldBeNull();

        rooms.Take(Akinyi, Way.Text).ShouldNotBeNull();
        rooms.Take(Akinyi, Way.Chat).ShouldNotBeNull();
        rooms.Take(Akinyi, Way.Callback).ShouldBeNull();
    }
}
