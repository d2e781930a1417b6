using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;
using Record = HudumaContact.Conversations.Calls.Verbs.Record;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>A caller asks for a person when nobody is there: called back, or a message is left.</summary>
public sealed class ClosedOnCallTests
{
    [Fact]
    public async Task Who_is_silent_three_times_when_we_are_closed_and_goes_on_so_is_called_back()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromHours(15));
        var call = await queue.Line.CallAsync(Wanjiku);
        for (var silences = 0; silences < 7; silences++) await call.StaySilentAsync();

        call.Heard.ShouldBe("We call you, 7:00-21:00.");
        (await queue.OfAsync(Wanjiku)).Way.ShouldBe(Way.Callback);
    }

    [Fact]
    public async Task Who_says_nothing_after_the_tone_is_called_back()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromHours(15));
        var call = await queue.WaitAsync(Wanjiku);
        await call.PressAsync("2");
        await call.StaySilentAsync();

        call.Heard.ShouldBe("We call you, 7:00-21:00.");
        (await queue.OfAsync(Wanjiku)).Way.ShouldBe(Way.Callback);
    }

    [Fact]
    public async Task A_hidden_caller_who_says_nothing_after_the_tone_is_not_promised_a_call_and_hears_where_help_is()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromHours(15));
        var call = await queue.WaitAsync(caller: null);
        for (var turns = 0; turns < 10 && !call.IsOver; turns++) await call.GoOnAsync();

        call.Heard.ShouldBe("Nothing heard.\nCall 116, 1195 or 999.\nThank you.");
        await call.HangUpAsync();
        queue.Line.Board.Get<HandoffBoard>().Open.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_we_are_closed_who_cannot_be_called_is_offered_a_message_and_no_callback()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromHours(15));
        var call = await queue.WaitAsync(caller: null);
        call.Heard.ShouldBe("999. Open today 7:00, 7:00-21:00. No call.");

        await call.PressAsync("1");
        call.Heard.ShouldBe("999. Open today 7:00, 7:00-21:00. No call.");
        await call.PressAsync("2");
        call.Heard.ShouldBe("Speak after the tone.");
    }

    [Fact]
    public async Task When_we_are_closed_the_helplines_come_first_and_a_callback_or_a_message_can_be_chosen()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromHours(15));
        var call = await queue.WaitAsync(Wanjiku);
        call.Heard.ShouldBe("999. Open today 7:00, 7:00-21:00.");

        await call.PressAsync("2");
        call.Heard.ShouldBe("Speak after the tone.");
        call.Verbs[0].ShouldBeOfType<Record>().Longest.ShouldBe(TimeSpan.FromMinutes(2));
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Voicemail);

        await call.SpeakAsync(31);
        call.Heard.ShouldBe("A person will hear it.");
        var kept = await queue.OfAsync(Wanjiku);
        (kept.Way, kept.State).ShouldBe((Way.Callback, HandoffState.Queued));
        (await queue.Line.Board.RowsAsync("call_recordings WHERE kind = 1 AND request_id IS NOT NULL")).ShouldBe(1);
        await call.HangUpAsync();
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
    }

    [Fact]
    public async Task Who_says_nothing_when_we_are_closed_is_called_back_all_the_same()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromHours(15));
        var call = await queue.WaitAsync(Wanjiku);
        for (var turns = 0; turns < 10 && !call.IsOver; turns++) await call.GoOnAsync();

        call.Heard.ShouldBe("We call you, 7:00-21:00.");
        (await queue.OfAsync(Wanjiku)).Way.ShouldBe(Way.Callback);
    }
}
