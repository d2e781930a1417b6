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
        (await refused.RingAsync()).ShouldBe("All lines are busy.");
        (await line.FindAsync("c3")).State.ShouldBe(CallState.Failed);

        await first.HangUpAsync();
        (await line.CallAsync(akinyi, "c4")).Heard.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task A_number_that_calls_too_often_is_told_so_until_the_next_day()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.CallsPerNumberADay = 2);
        foreach (var name in new[] { "c1", "c2" }) await (await line.CallAsync(Wanjiku, name)).HangUpAsync();

        var told = await line.CallAsync(Wanjiku, "c3");
        told.Heard.ShouldBe("Too many calls today.");
        (await told.RingAsync()).ShouldBe("Too many calls today.");
        // Told once: from now on it costs nothing.
        (await line.CallAsync(Wanjiku, "c3b")).Verbs.ShouldBe([new Reject()]);
        (await line.CallAsync(Wanjiku, "c3c")).Verbs.ShouldBe([new Reject()]);
        (await line.Board.RowsAsync("calls")).ShouldBe(3);
        (await line.CallAsync(Otieno, "c4")).Heard.ShouldStartWith("Huduma");

        line.Board.Time.Advance(TimeSpan.FromDays(1));
        (await line.CallAsync(Wanjiku, "c5")).Heard.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task A_call_that_hears_that_all_lines_are_busy_counts_for_the_numbers_day()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => (bounds.CallsAtOncePerLine, bounds.CallsPerNumberADay) = (1, 2));
        await line.CallAsync(Otieno, "c1");
        foreach (var name in new[] { "b1", "b2" })
        {
            var refused = await line.CallAsync(Wanjiku, name);
            refused.Heard.ShouldBe("All lines are busy.");
            await refused.HangUpAsync();
        }

        (await line.FindAsync("b1")).End.ShouldNotBeNull().Cost.ShouldBe(2.5m);
        (await line.CallAsync(Wanjiku, "b3")).Heard.ShouldBe("Too many calls today.");
        (await line.CallAsync(Wanjiku, "b4")).Verbs.ShouldBe([new Reject()]);
    }

    [Fact]
    public async Task A_missed_call_is_rung_back_however_many_are_up()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.CallsAtOncePerLine = 1, ringsBack: true);
        await line.CallAsync(caller: null, "h1");

        (await line.CallAsync(Wanjiku, "c1")).Verbs.ShouldBe([new Reject()]);
        (await line.Board.RowsAsync("calls")).ShouldBe(2);
    }

    [Fact]
    public async Task Callers_without_a_number_beyond_their_bound_are_told_so_a_few_times_a_minute_and_then_not_answered()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.HiddenCallsAtOnce = 1);
        await line.CallAsync(caller: null, "h0");
        for (var call = 1; call <= SpokenRefusals.MostAMinute; call++) (await line.CallAsync(caller: null, $"h{call}")).Heard.ShouldBe("All lines are busy.");

        (await line.CallAsync(caller: null, "h98")).Verbs.ShouldBe([new Reject()]);
        line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        (await line.CallAsync(caller: null, "h99")).Heard.ShouldBe("All lines are busy.");
    }

    [Fact]
    public async Task Callers_without_a_number_take_no_more_than_a_tenth_of_the_line_at_once()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.CallsAtOncePerLine = 20);
        var first = await line.CallAsync(caller: null, "h1");
        (await line.CallAsync(caller: null, "h2")).Heard.ShouldStartWith("Huduma");

        (await line.CallAsync(caller: null, "h3")).Heard.ShouldBe("All lines are busy.");
        (await line.CallAsync(Wanjiku, "c1")).Heard.ShouldStartWith("Huduma");

        await first.HangUpAsync();
        (await line.CallAsync(caller: null, "h4")).Heard.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task How_many_without_a_number_there_are_at_once_can_be_set()
    {
        await using var line = await CallLine.OpenAsync(bounds: bounds => bounds.HiddenCallsAtOnce = 1);
        await line.CallAsync(caller: null, "h1");

        (await line.CallAsync(caller: null, "h2")).Heard.ShouldBe("All lines are busy.");
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
