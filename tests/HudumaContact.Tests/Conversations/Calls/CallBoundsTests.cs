using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>The state pays for calls: beyond a bound nothing is served, and nobody hears a dead line.</summary>
public sealed class CallBoundsTests
{
    [Fact]
    public async Task More_calls_at_once_than_the_line_takes_are_told_so_until_one_has_ended()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.CallsAtOncePerLine = 2);
        var first = await line.CallAsync(Wanjiku, "c1");
        await line.CallAsync(Otieno, "c2");
        var akinyi = PhoneNumber.FromE164("+254700000003");

        var refused = await line.CallAsync(akinyi, "c3");
        refused.Verbs.ShouldBe([new Speak(new Prompt("All lines are busy.", "en")), new HangUp()]);
        (await line.Board.RowsAsync("calls")).ShouldBe(2);

        await first.HangUpAsync();
        (await line.CallAsync(akinyi, "c4")).Heard.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task A_number_that_calls_too_often_is_told_so_until_the_next_day()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.CallsPerNumberADay = 2);
        foreach (var name in new[] { "c1", "c2" }) await (await line.CallAsync(Wanjiku, name)).HangUpAsync();

        (await line.CallAsync(Wanjiku, "c3")).Heard.ShouldBe("Too many calls today.");
        (await line.CallAsync(Otieno, "c4")).Heard.ShouldStartWith("Huduma");

        line.Board.Time.Advance(TimeSpan.FromDays(1));
        (await line.CallAsync(Wanjiku, "c5")).Heard.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task A_call_that_lasts_too_long_is_told_so_and_ended()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        line.Board.Time.Advance(TimeSpan.FromMinutes(46));

        await call.PressAsync("1");

        call.Heard.ShouldBe("The call was long.");
        call.IsOver.ShouldBeTrue();
        (await line.FindAsync()).State.ShouldBe(CallState.Completed);
    }

    [Fact]
    public async Task A_call_whose_end_was_never_told_takes_no_place_for_ever()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.CallsAtOncePerLine = 1);
        await line.CallAsync(Wanjiku, "c1");
        line.Board.Time.Advance(TimeSpan.FromMinutes(46));

        (await line.CallAsync(Otieno, "c2")).Heard.ShouldStartWith("Huduma");
    }
}
