using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using Record = HudumaContact.Conversations.Calls.Verbs.Record;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>A caller who listens, presses, speaks, stays silent and hangs up.</summary>
public sealed class CallHandlerTests
{
    [Fact]
    public async Task A_caller_hears_the_menu_and_what_a_key_leads_to()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        call.Heard.ShouldStartWith("Huduma");
        call.Verbs[0].ShouldBeOfType<Gather>().Takes.ShouldBe(KeysTaken.One);
        call.Verbs[1].ShouldBe(new Redirect(new CallStep(CallStepKind.Silence, 1)));

        (await call.PressAsync("1")).ShouldStartWith("Which?");

        var found = await line.FindAsync();
        found.State.ShouldBe(CallState.InFlow);
        found.Purpose.ShouldBe(CallPurpose.Inbound);
        (await line.Board.RowsAsync("hops")).ShouldBe(2);
    }

    [Fact]
    public async Task The_call_is_written_with_its_first_hop_and_a_hop_that_only_goes_on_does_not_touch_it()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        await call.PressAsync("1");

        (await line.FindAsync()).Version.ShouldBe(1);
        (await line.Board.RowsAsync("contacts")).ShouldBe(1);
    }

    [Fact]
    public async Task No_number_stands_with_a_call()
    {
        await using var line = await CallLine.OpenAsync();
        await (await line.CallAsync(Wanjiku)).HangUpAsync();

        var columns = (await line.Board.ScalarAsync<string>("SELECT group_concat(name) FROM pragma_table_info('calls')")).Split(',');
        columns.ShouldContain("contact_id");
        foreach (var column in columns)
        {
            // What is text or a number, and what is bytes.
            (await line.Board.ScalarAsync<string>($"SELECT quote({column}) FROM calls")).ShouldNotContain("700000001");
            (await line.Board.ScalarAsync<string>($"SELECT hex({column}) FROM calls")).ShouldNotContain(Convert.ToHexString("700000001"u8));
        }
    }

    [Fact]
    public async Task A_caller_who_says_nothing_is_asked_again()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);

        (await call.StaySilentAsync()).ShouldStartWith("Nothing heard.");
        call.Verbs[1].ShouldBe(new Redirect(new CallStep(CallStepKind.Silence, 2)));
        (await call.StaySilentAsync()).ShouldStartWith("Nothing heard.");
        (await call.StaySilentAsync()).ShouldStartWith("Please dial again.");
        call.IsOver.ShouldBeTrue();
    }

    [Theory]
    [InlineData("A")]
    [InlineData("123")]
    [InlineData("6#7")]
    public async Task Keys_that_choose_nothing_are_a_wrong_choice(string keys)
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);

        await call.PressAsync(keys);

        call.Heard.ShouldStartWith("Not a choice.");
        call.IsOver.ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_restart_a_call_goes_on()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("1");
        line.Board.Get<LiveCalls>().Forget(CallLine.Voice, "c1");
        line.Board.Get<HudumaContact.Conversations.Sessions.LiveSessions>().Forget(CallLine.Voice, "c1");

        (await call.PressAsync("1")).ShouldContain("fee");
    }

    [Fact]
    public async Task An_answer_heard_is_sent_by_text_with_one_key_and_to_no_hidden_number()
    {
        await using var line = await CallLine.OpenAsync();
        foreach (var (caller, sent) in new (PhoneNumber?, int)[] { (Wanjiku, 1), (null, 1) })
        {
            var call = await line.CallAsync(caller, $"c{caller?.E164}");
            await call.PressAsync("1");
            await call.PressAsync("1");
            await call.PressAsync("7");
            (await line.Board.RowsAsync("messages_out")).ShouldBe(sent);
        }
    }

    [Fact]
    public async Task A_question_for_free_words_is_answered_by_speaking_and_the_recording_is_kept_with_the_session()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("2");
        call.Verbs[0].ShouldBeOfType<Record>();

        await call.SpeakAsync(12);

        call.Heard.ShouldContain("Recorded, 12 s");
        (await line.Board.RowsAsync("call_recordings r JOIN sessions s ON s.id = r.session_id")).ShouldBe(1);
        (await line.Board.ScalarAsync<string>("SELECT hex(address) FROM call_recordings")).ShouldNotContain("provider");
    }

    [Fact]
    public async Task Who_hangs_up_while_speaking_has_answered()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("2");
        await call.HangUpAsync();

        await call.TellAsync(new CallEvent.Recorded(CallLine.Voice, "c1", null, new Uri("https://provider.test/r.wav"), TimeSpan.FromSeconds(9)));

        (await line.Board.RowsAsync("call_recordings")).ShouldBe(1);
    }

    [Fact]
    public async Task A_hidden_caller_is_served_and_is_nobody_the_next_time()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(caller: null);
        call.Heard.ShouldStartWith("Huduma");
        (await call.PressAsync("1")).ShouldStartWith("Which?");
        await call.PressAsync("1");
        await call.HangUpAsync();

        (await line.CallAsync(caller: null, "c2")).Heard.ShouldStartWith("Huduma");
        (await line.Board.RowsAsync("contacts")).ShouldBe(2);
        (await line.Board.RowsAsync("messages_out")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_said_in_an_anonymous_case_is_kept_by_nobody_but_the_call_itself()
    {
        await using var line = await CallLine.OpenAsync();
        var call = await line.CallAsync(Wanjiku);
        await call.PressAsync("2");
        await call.SpeakAsync(5);
        await call.PressAsync("2");

        call.Heard.ShouldStartWith("Case HC-");
        (await line.Board.RowsAsync("hops WHERE length(content) > 0")).ShouldBe(0);
        (await line.Board.RowsAsync("sessions WHERE length(state) > 0")).ShouldBe(0);
        (await call.PressAsync("1")).ShouldStartWith("Goodbye");
    }

    [Fact]
    public async Task Whatever_breaks_the_caller_hears_an_apology_and_it_is_logged_once()
    {
        await using var line = await CallLine.OpenAsync(change: services => services.AddSingleton<IHopCommitter, BrokenCommitter>());

        var call = await line.CallAsync(Wanjiku);

        call.Heard.ShouldStartWith("Sorry.");
        call.IsOver.ShouldBeTrue();
        line.Board.Log.Count(said => said.StartsWith("Error", StringComparison.Ordinal)).ShouldBe(1);
        line.Board.Log.ShouldAllBe(said => !said.Contains("700000001"));
    }

    [Fact]
    public async Task Two_callers_at_once_hear_their_own()
    {
        await using var line = await CallLine.OpenAsync();
        var calls = await Task.WhenAll(Enumerable.Range(0, 40).Select(at => line.CallAsync(PhoneNumber.FromE164($"+2547110000{at:00}"), $"m{at}")));

        await Task.WhenAll(calls.Select((call, at) => call.PressAsync(at % 2 == 0 ? "1" : "4")));

        for (var at = 0; at < calls.Length; at++) calls[at].Heard.ShouldStartWith(at % 2 == 0 ? "Which?" : "1 to 5?");
    }

    private sealed class BrokenCommitter : IHopCommitter
    {
        public ValueTask<CommitOutcome> CommitAsync(HopCommit commit) => throw new InvalidOperationException("broken");
    }
}
