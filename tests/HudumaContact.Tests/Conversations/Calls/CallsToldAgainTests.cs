using System.Globalization;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using Record = HudumaContact.Conversations.Calls.Verbs.Record;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>A provider that tells things twice, late, too much, or of calls that nobody knows.</summary>
public sealed class CallsToldAgainTests
{
    [Fact]
    public async Task What_is_told_twice_is_answered_alike_and_moves_nothing()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        var menu = call.Verbs;
        var pressed = new CallEvent.Keyed(CallLine.Voice, "c1", new CallStep(CallStepKind.Keys, 1), "1");
        await call.TellAsync(pressed);
        var services = call.Verbs;

        await call.TellAsync(pressed);
        call.Verbs.ShouldBe(services);
        await call.RingAsync();
        call.Verbs.ShouldBe(menu);
        (await line.Board.RowsAsync("hops")).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_told_again_after_another_language_was_chosen_is_said_in_the_one_that_it_was_said_in()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        var menu = call.Verbs;
        await call.PressAsync("5");
        call.Verbs.OfType<Gather>().Single().What.Language.ShouldNotBe(menu.OfType<Gather>().Single().What.Language);

        await call.RingAsync();

        call.Verbs.ShouldBe(menu);
    }

    [Fact]
    public async Task A_silence_told_twice_counts_once()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        var silence = new CallEvent.CameTo(CallLine.Voice, "c1", new CallStep(CallStepKind.Silence, 1));
        await call.TellAsync(silence);
        var asked = call.Verbs;

        await call.TellAsync(silence);

        call.Verbs.ShouldBe(asked);
        (await line.Board.RowsAsync("hops")).ShouldBe(2);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("")]
    public async Task Keys_that_come_late_move_nothing_and_the_caller_hears_where_the_call_stands(string keys)
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        var services = call.Verbs;

        await call.TellAsync(new CallEvent.Keyed(CallLine.Voice, "c1", new CallStep(CallStepKind.Keys, 1), keys));

        call.Verbs.ShouldBe(services);
        (await line.Board.RowsAsync("hops")).ShouldBe(2);
    }

    [Fact]
    public async Task An_end_told_twice_is_heard_once()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.HangUpAsync();
        var version = (await line.FindAsync()).Version;

        await call.HangUpAsync();

        (await line.FindAsync()).Version.ShouldBe(version);
    }

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("1000000.01")]
    [InlineData("-1")]
    public async Task An_end_with_an_amount_that_no_call_costs_is_an_end_without_one(string told)
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);

        await call.TellAsync(new CallEvent.Ended(CallLine.Voice, "c1", new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(40), decimal.Parse(told, CultureInfo.InvariantCulture), "KES")));

        var ended = await line.FindAsync();
        (ended.State, ended.End).ShouldBe((CallState.Completed, new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(40), null, "KES")));
    }

    [Fact]
    public async Task What_the_provider_tells_of_the_end_is_filled_in_where_we_have_hung_up_before()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        line.Board.Time.Advance(TimeSpan.FromMinutes(46));
        await call.PressAsync("1");
        var cut = await line.FindAsync();
        (cut.State, cut.End).ShouldBe((CallState.Completed, null));

        await call.HangUpAsync();

        var told = await line.FindAsync();
        (told.State, told.EndedAt, told.End).ShouldBe((CallState.Completed, cut.EndedAt, new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(40), 2.5m, "KES")));
    }

    [Fact]
    public async Task Nobody_listens_to_what_comes_after_the_end()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        var gather = call.Verbs.OfType<Gather>().Single();
        await call.HangUpAsync();

        await call.TellAsync(new CallEvent.Keyed(CallLine.Voice, "c1", gather.Then, "1"));

        call.Verbs.ShouldBeEmpty();
        (await line.Board.RowsAsync("hops")).ShouldBe(2);
    }

    [Fact]
    public async Task Events_of_a_call_that_nobody_knows_move_nothing()
    {
        await using var line = await CallLine.OpenAsync();
        var call = new PhoneCall(line.Events, "never", Wanjiku);

        foreach (var happened in new CallEvent[]
        {
            new CallEvent.Keyed(CallLine.Voice, "never", new CallStep(CallStepKind.Keys, 1), "1"),
            new CallEvent.CameTo(CallLine.Voice, "never", new CallStep(CallStepKind.Silence, 1)),
            new CallEvent.Ended(CallLine.Voice, "never", new CallEnd(CallEndCause.HungUp)),
            new CallEvent.PickedUp(CallLine.Voice, "never", new CallId(Guid.Empty)),
        })
        {
            await call.TellAsync(happened);
            call.Verbs.ShouldBeEmpty();
        }

        (await line.Board.RowsAsync("calls")).ShouldBe(0);
        (await line.Board.RowsAsync("sessions")).ShouldBe(0);
    }

    [Fact]
    public async Task A_recording_told_twice_is_kept_once()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("2");
        var step = call.Verbs.OfType<Record>().Single().Then;
        var spoken = new CallEvent.Recorded(CallLine.Voice, "c1", step, new Uri("https://provider.test/r.wav"), TimeSpan.FromSeconds(3));
        await call.TellAsync(spoken);
        var sure = call.Verbs;

        await call.TellAsync(spoken);
        call.Verbs.ShouldBe(sure);
        await call.TellAsync(spoken with { Step = null });
        (await line.Board.RowsAsync("call_recordings")).ShouldBe(1);
    }
}
