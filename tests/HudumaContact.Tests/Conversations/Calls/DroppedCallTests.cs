using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Messages;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>Who hangs up in the flows: what was answered is kept for the next call, the code, or a text.</summary>
public sealed class DroppedCallTests
{
    [Fact]
    public async Task Who_hangs_up_in_the_flows_has_ended_the_call_and_what_was_answered_is_kept_for_the_next()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        await call.PressAsync("1");

        await call.HangUpAsync();

        call.Verbs.ShouldBeEmpty();
        var ended = await line.FindAsync();
        ended.State.ShouldBe(CallState.Completed);
        ended.End.ShouldBe(new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(40), 2.5m, "KES"));
        var next = await line.CallAsync(Wanjiku, "c2");
        next.Heard.ShouldStartWith("Welcome back.");
    }

    [Fact]
    public async Task What_was_dropped_on_the_code_is_gone_on_with_by_calling()
    {
        await using var line = await CallLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "1", "1");

        (await line.CallAsync(Wanjiku)).Heard.ShouldStartWith("Welcome back.");
    }

    [Fact]
    public async Task What_was_dropped_in_a_call_is_gone_on_with_by_dialling()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        await call.PressAsync("1");
        await call.PressAsync("1");
        await call.HangUpAsync();

        (await line.Board.HopAsync(Wanjiku, "s")).Text.ShouldStartWith("Welcome back");
    }

    [Fact]
    public async Task Who_drops_a_call_with_answers_in_it_is_reminded_by_text()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        await call.PressAsync("1");
        await call.PressAsync("1");
        await call.HangUpAsync();
        line.Board.Time.Advance(TimeSpan.FromMinutes(6));

        await line.Board.Get<RemindDropped>().RunAsync(TestContext.Current.CancellationToken);

        (await line.Board.RowsAsync("messages_out")).ShouldBe(1);
        (await line.Board.RowsAsync("sessions WHERE line_id = 'sms'")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_reminded_where_no_number_is()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(caller: null);
        await call.PressAsync("1");
        await call.PressAsync("1");
        await call.PressAsync("1");
        await call.HangUpAsync();
        line.Board.Time.Advance(TimeSpan.FromMinutes(6));

        await line.Board.Get<RemindDropped>().RunAsync(TestContext.Current.CancellationToken);

        (await line.Board.RowsAsync("messages_out")).ShouldBe(0);
    }
}
