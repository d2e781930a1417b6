using HudumaContact.Handoff.Agents;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

public sealed class AgentBoardTests
{
    private static readonly Agent Akinyi = Agent("Akinyi");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Ten));

    [Fact]
    public void Who_comes_is_at_a_break_until_ready_and_is_idle_from_then_on()
    {
        var board = new AgentBoard(_time);

        board.Beat(Akinyi).IsReady.ShouldBeFalse();
        _time.Advance(TimeSpan.FromSeconds(9));
        board.Ready(Akinyi.Id, isReady: true).ShouldBeTrue();

        board.Find(Akinyi.Id).ShouldBe(new Presence(Akinyi, IsReady: true, SeenAt: Ten, IdleSince: Ten.AddSeconds(9)));
    }

    [Fact]
    public void Who_is_not_heard_of_for_the_time_has_vanished_and_is_told_of_once()
    {
        var board = new AgentBoard(_time);
        board.Beat(Akinyi);
        _time.Advance(TimeSpan.FromSeconds(40));

        board.TakeVanished(TimeSpan.FromSeconds(40)).ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(1));
        board.TakeVanished(TimeSpan.FromSeconds(40)).ShouldBe([Akinyi.Id]);
        board.TakeVanished(TimeSpan.FromSeconds(40)).ShouldBeEmpty();
        board.Ready(Akinyi.Id, isReady: true).ShouldBeFalse();
    }

    [Fact]
    public void A_heartbeat_keeps_them_there_and_brings_what_changed_about_them()
    {
        var board = new AgentBoard(_time);
        board.Beat(Akinyi);
        board.Ready(Akinyi.Id, isReady: true);
        _time.Advance(TimeSpan.FromSeconds(30));
        var more = Akinyi with { Skills = ["general", "lands"] };
        board.Beat(more);
        _time.Advance(TimeSpan.FromSeconds(30));

        board.TakeVanished(TimeSpan.FromSeconds(40)).ShouldBeEmpty();
        board.Find(Akinyi.Id).ShouldBe(new Presence(more, IsReady: true, SeenAt: Ten.AddSeconds(30), IdleSince: Ten));
    }
}
