using HudumaContact.Conversations.Messages;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>What begins on a dialled screen and goes on by text.</summary>
public sealed class FromDialToTextTests
{
    [Fact]
    public async Task An_answer_is_sent_by_SMS_when_asked_for_once_and_the_screen_stays()
    {
        await using var line = await TextLine.OpenAsync();
        (await line.Board.WalkAsync(Wanjiku, "s", "1", "1")).Text.ShouldContain("97 By SMS too");

        var screen = await line.Board.HopAsync(Wanjiku, "s", "1*1*97");
        await line.Board.HopAsync(Wanjiku, "s", "1*1*97");
        await line.IdleAsync();

        screen.Text.ShouldStartWith("Sent.\nfee of ");
        screen.Ends.ShouldBeFalse();
        var sent = line.Provider.Sent.ShouldHaveSingleItem();
        sent.Text.ShouldStartWith("fee of ");
        sent.To.ShouldBe(Wanjiku);
        // It wants no answer, so it leaves from the name that citizens know.
        sent.From.ShouldBe("HUDUMA");
    }

    [Fact]
    public async Task A_call_whose_time_is_up_goes_on_by_text_at_the_same_place_with_its_answers()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "1");
        line.Board.Time.Advance(TimeSpan.FromSeconds(140));
        (await line.Board.HopAsync(Wanjiku, "s", "1*1")).Text.ShouldContain("97 By SMS");

        var last = await line.Board.HopAsync(Wanjiku, "s", "1*1*97");
        await line.IdleAsync();

        last.Ends.ShouldBeTrue();
        var sent = line.Provider.Sent.ShouldHaveSingleItem();
        sent.Text.ShouldStartWith("fee of ");
        sent.From.ShouldBe("22647");
        // "1" is an option of the screen that the call stood at.
        (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull().ShouldStartWith("Which?");
    }

    [Fact]
    public async Task What_was_ordered_on_a_call_is_sent_after_a_crash_all_the_same()
    {
        var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "1", "1", "97");

        await using var line = await TextLine.OpenAsync(await board.RestartAsync());
        await line.LookAsync();

        line.Provider.Sent.ShouldHaveSingleItem().Text.ShouldStartWith("fee of ");
    }
}
