using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Hops;

public sealed class RedialTests
{
    [Fact]
    public async Task A_redial_after_a_drop_offers_to_go_on_where_it_stopped()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "dropped", "1", "2");

        (await board.HopAsync(Wanjiku, "redial")).Text.ShouldBe("Welcome back.\n1. Continue\n2. Start again");

        (await board.HopAsync(Wanjiku, "redial", "1")).Text.ShouldStartWith("fee of birth");
    }

    [Fact]
    public async Task Starting_again_leads_home()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "dropped", "1", "2");

        (await board.WalkAsync(Wanjiku, "redial", "2")).Node.ShouldBe("main/menu");
    }

    [Fact]
    public async Task Nothing_is_offered_after_the_time_that_answers_are_kept()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "dropped", "1", "2");

        board.Time.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));

        (await board.HopAsync(Wanjiku, "redial")).Node.ShouldBe("main/menu");
    }

    [Fact]
    public async Task Nothing_is_offered_after_an_end_on_a_private_screen_or_to_somebody_else()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "ended", "1", "2");
        await board.WalkAsync(Wanjiku, "after", "2", "3");

        (await board.HopAsync(Otieno, "other")).Node.ShouldBe("main/menu");
        await board.WalkAsync(Otieno, "private", "2", "they took it");
        (await board.HopAsync(Otieno, "his redial")).Node.ShouldBe("main/menu");
        (await board.HopAsync(Wanjiku, "redial")).Node.ShouldBe("main/menu");
    }

    [Fact]
    public async Task Who_goes_on_does_so_on_the_release_of_the_dropped_session()
    {
        await using var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "dropped", "1", "2");
        await board.PublishAsync(SmallRelease.WithMain("{ en: Huduma, sw: Huduma }", "{ en: Newer, sw: Newer }"));

        (await board.HopAsync(Otieno, "other")).Text.ShouldStartWith("Newer");
        (await board.WalkAsync(Wanjiku, "redial", "1")).Text.ShouldStartWith("fee of birth");
        // From there on as well.
        (await board.HopAsync(Wanjiku, "redial", "1*00")).Text.ShouldStartWith("Huduma\n1. Services");
    }
}
