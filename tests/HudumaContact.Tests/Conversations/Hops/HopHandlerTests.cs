using HudumaContact.Conversations.Hops;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Hops;

public sealed class HopHandlerTests
{
    [Fact]
    public async Task A_dial_gets_the_menu_and_an_answer_moves_on()
    {
        await using var board = await OpenAsync();

        (await board.HopAsync(Wanjiku, "s")).ShouldSatisfyAllConditions(
            menu => menu.Text.ShouldStartWith("Huduma\n1. Services"),
            menu => menu.Ends.ShouldBeFalse(),
            menu => menu.Node.ShouldBe("main/menu"),
            menu => menu.Outcome.ShouldBe(HopOutcome.Answered));
        (await board.HopAsync(Wanjiku, "s", "1")).Node.ShouldBe("main/services");
        (await board.HopAsync(Wanjiku, "s", "1*1")).Text.ShouldStartWith("fee of passport");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hop_delivered_again_at_once_or_late_gets_the_same_screen_and_moves_nothing(bool restarted)
    {
        var board = await OpenAsync();
        var first = await board.HopAsync(Wanjiku, "s");
        var second = await board.HopAsync(Wanjiku, "s", "1");
        var third = await board.HopAsync(Wanjiku, "s", "1*2");
        if (restarted) board = await board.RestartAsync();

        foreach (var (text, answered) in new[] { ("1*2", third), ("", first), ("1", second), ("1*2", third) })
        {
            (await board.HopAsync(Wanjiku, "s", text)).ShouldBe(answered with { Outcome = HopOutcome.Repeated });
        }

        (await board.HopAsync(Wanjiku, "s", "1*2*1")).Node.ShouldBe("main/services");
        await board.DisposeAsync();
    }
}
