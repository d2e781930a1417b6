using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Tests.Conversations.Calls;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>A caller waits for a person on the line: the same queue, heard instead of read.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task Who_waits_hears_the_place_and_that_nobody_can_say_how_long_when_nobody_can()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        await queue.WaitAsync(Otieno, "c0");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(1));

        var call = await queue.WaitAsync(Wanjiku);

        call.Heard.ShouldBe("You are number 2.\nWe cannot say how long.\nCalled back, press 1.\nPlease hold.");
        call.Verbs[1].ShouldBe(new Redirect(new CallStep(CallStepKind.Wait, 2)));
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Waiting);
        (await queue.OfAsync(Wanjiku)).Way.ShouldBe(Way.Call);
    }

    [Fact]
    public async Task The_place_is_told_again_at_set_intervals_and_not_at_every_turn()
    {
        await using var queue = await QueueOnCall.OpenAsync(bounds => bounds.TurnsBetweenPlaces = 3);
        var call = await queue.WaitAsync(Wanjiku);
        var heard = new List<bool>();
        for (var turn = 2; turn <= 7; turn++) heard.Add((await call.GoOnAsync()).Contains("You are number", StringComparison.Ordinal));

        heard.ShouldBe([false, false, true, false, false, true]);
    }

    [Fact]
    public async Task A_turn_in_which_nothing_is_told_sounds_as_long_as_the_others_and_a_key_ends_it()
    {
        await using var queue = await QueueOnCall.OpenAsync(change: services => services.AddSingleton<ISpeech>(new SaidSpeech { Sounds = true }));
        var call = await queue.WaitAsync(Wanjiku);
        call.Verbs.OfType<Gather>().Single().What.Recording.ShouldBeNull();
        await call.GoOnAsync();

        var turn = call.Verbs.OfType<Gather>().Single();
        (turn.What.Text, turn.What.Recording, turn.Within).ShouldBe(("Please hold.", SaidSpeech.Sound, TimeSpan.FromSeconds(2)));
        await call.PressAsync("1");
        call.Heard.ShouldStartWith("We call you");
    }

    [Fact]
    public async Task Without_the_sound_a_turn_says_its_words_and_waits_all_its_time()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var call = await queue.WaitAsync(Wanjiku);
        await call.GoOnAsync();

        (call.Heard, call.Verbs.OfType<Gather>().Single().Within).ShouldBe(("Please hold.", TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Who_is_silent_three_times_waits_as_after_a_key_and_no_later_silence_cuts_them_off()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var call = await queue.Line.CallAsync(Wanjiku);
        for (var silences = 0; silences < 3; silences++) await call.StaySilentAsync();
        await call.GoOnAsync();
        call.Heard.ShouldStartWith("You are number 1.");
        for (var turns = 0; turns < 20; turns++) (await call.GoOnAsync()).ShouldContain("Please hold.");
    }

    [Fact]
    public async Task A_person_who_takes_it_is_dialled_and_the_caller_says_how_it_was()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(Wanjiku);
        await queue.TakeAsync(Akinyi, Wanjiku);

        await call.GoOnAsync();
        call.Heard.ShouldBe("You are put through.");
        var dial = call.Verbs.OfType<Dial>().Single();
        dial.To.ShouldBe(Akinyi.Voice);
        dial.RingFor.ShouldBe(TimeSpan.FromSeconds(20));
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.WithAgent);

        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(70));
        await call.DialEndsAsync(DialOutcome.Talked, 60);
        call.Heard.ShouldStartWith("How did we help, 1 to 5?");
        var talked = await queue.OfAsync(Wanjiku);
        talked.State.ShouldBe(HandoffState.WrapUp);
        talked.FirstAnsweredAt.ShouldBe(queue.Line.Board.Time.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(60));

        (await call.PressAsync("5")).ShouldStartWith("Goodbye");
        call.IsOver.ShouldBeTrue();
        (await queue.OfAsync(Wanjiku)).Marks.ShouldBe(5);
        await call.HangUpAsync();
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Completed);
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.WrapUp);
    }

    [Fact]
    public async Task Where_the_provider_moves_calls_the_caller_is_fetched_at_once()
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: true);
        queue.Come(Akinyi);
        await queue.WaitAsync(Wanjiku);
        await queue.TakeAsync(Akinyi, Wanjiku);

        await queue.PhonesAsync();
        await queue.PhonesAsync();

        queue.Phones.Moved.ShouldBe([("c1", new CallStep(CallStepKind.Wait, 1))]);
    }

    [Fact]
    public async Task An_agent_who_does_not_pick_up_sends_the_caller_back_to_the_place_and_is_asked_again_last()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(Wanjiku);
        var asked = await queue.OfAsync(Wanjiku);
        await queue.TakeAsync(Akinyi, Wanjiku);
        await call.GoOnAsync();

        await call.DialEndsAsync(DialOutcome.NoAnswer);

        call.Heard.ShouldStartWith("Nobody answered.");
        var back = await queue.OfAsync(Wanjiku);
        (back.State, back.RequestedAt, back.Agent).ShouldBe((HandoffState.Queued, asked.RequestedAt, null));
        back.Passed.ShouldBe([Akinyi.Id]);
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Waiting);
        queue.Come(Baraka);
        (await queue.TakeAsync(Baraka, Wanjiku)).Agent.ShouldBe(Baraka.Id);
        await call.GoOnAsync();
        call.Verbs.OfType<Dial>().Single().To.ShouldBe(Baraka.Voice);
    }

    [Fact]
    public async Task A_turn_and_the_end_of_what_was_dialled_told_twice_are_answered_alike_and_move_nothing()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(Wanjiku);
        await queue.TakeAsync(Akinyi, Wanjiku);
        var turn = new CallEvent.CameTo(CallLine.Voice, "c1", new CallStep(CallStepKind.Wait, 2));
        await call.TellAsync(turn);
        var through = call.Verbs;
        await call.TellAsync(turn);
        call.Verbs.ShouldBe(through);
        // A turn from before: nobody listens there.
        await call.TellAsync(turn with { Step = new CallStep(CallStepKind.Wait, 1) });
        call.Verbs.ShouldBeEmpty();

        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(12));
        var ended = new CallEvent.DialEnded(CallLine.Voice, "c1", new CallStep(CallStepKind.Dialled, 2), DialOutcome.Talked, TimeSpan.FromSeconds(9));
        await call.TellAsync(ended);
        var rating = call.Verbs;
        await call.TellAsync(ended);
        call.Verbs.ShouldBe(rating);
        (await queue.EntriesAsync((await queue.OfAsync(Wanjiku)).Id)).Count(kind => kind is EntryKind.WrappedUp).ShouldBe(1);
    }

    [Fact]
    public async Task The_time_is_told_when_enough_were_answered_of_late_and_somebody_with_a_phone_is_there()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        for (var caller = 0; caller < 5; caller++)
        {
            var number = PhoneNumber.FromE164($"+25471000000{caller}");
            var before = await queue.WaitAsync(number, $"b{caller}");
            queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(2));
            queue.Come(Akinyi);
            await queue.TakeAsync(Akinyi, number);
            await before.GoOnAsync();
            queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(30));
            await before.DialEndsAsync(DialOutcome.Talked, 30);
            await before.HangUpAsync();
            await queue.Line.Board.Get<HudumaContact.Handoff.Desk.CloseHandoff>().RunAsync(Akinyi, (await queue.OfAsync(number)).Id, Disposition.Solved, TestContext.Current.CancellationToken);
        }

        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        queue.Come(Akinyi);
        (await queue.WaitAsync(Wanjiku)).Heard.ShouldStartWith("You are number 1.\n2 minutes.\n");
        (await queue.WaitAsync(Otieno, "c2")).Heard.ShouldStartWith("You are number 2.\n4 minutes.\n");
    }

    [Fact]
    public async Task Who_hangs_up_on_the_person_is_not_asked_on_the_call_and_so_is_by_text()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(Wanjiku);
        var handoff = await queue.TakeAsync(Akinyi, Wanjiku);
        await call.GoOnAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(40));

        // As Africa's Talking tells it: what was dialled with the end of the call, and that end.
        await call.TellAsync(new CallEvent.DialEnded(CallLine.Voice, "c1", null, DialOutcome.Talked, TimeSpan.FromSeconds(30)));
        await call.HangUpAsync();

        var talked = await queue.OfAsync(Wanjiku);
        (talked.State, talked.RatedIn, talked.FirstAnsweredAt is not null).ShouldBe((HandoffState.WrapUp, null, true));
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Completed);
        await queue.Line.Board.Get<HudumaContact.Handoff.Desk.CloseHandoff>().RunAsync(Akinyi, handoff.Id, Disposition.Solved, TestContext.Current.CancellationToken);
        (await queue.OfAsync(Wanjiku)).RatedIn.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_asks_to_be_called_back_keeps_place_and_time_and_the_call_ends()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var call = await queue.WaitAsync(Wanjiku);
        var asked = await queue.OfAsync(Wanjiku);
        var gather = call.Verbs.OfType<Gather>().Single();
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(3));

        await call.PressAsync("1");
        call.Heard.ShouldBe("We call you, 7:00-21:00.");
        call.IsOver.ShouldBeTrue();
        var kept = await queue.OfAsync(Wanjiku);
        (kept.Id, kept.Way, kept.State, kept.RequestedAt).ShouldBe((asked.Id, Way.Callback, HandoffState.Queued, asked.RequestedAt));

        // Told again, and hung up: it is still one callback.
        await call.TellAsync(new CallEvent.Keyed(CallLine.Voice, "c1", gather.Then, "1"));
        call.Heard.ShouldBe("We call you, 7:00-21:00.");
        await call.HangUpAsync();
        (await queue.OfAsync(Wanjiku)).Version.ShouldBe(kept.Version);
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Completed);
    }

    [Fact]
    public async Task Who_hangs_up_while_waiting_has_left_and_nobody_is_offered_them()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var call = await queue.WaitAsync(Wanjiku);

        await call.HangUpAsync();
        await call.HangUpAsync();

        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Abandoned);
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Abandoned);
    }

    [Fact]
    public async Task Who_asks_on_the_code_to_be_called_back_while_they_wait_on_the_line_may_hang_up()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var call = await queue.WaitAsync(Wanjiku);
        await queue.Line.Board.WalkAsync(Wanjiku, "s", "2");

        await call.HangUpAsync();

        (await queue.OfAsync(Wanjiku)).ShouldSatisfyAllConditions(handoff => handoff.Way.ShouldBe(Way.Callback), handoff => handoff.State.ShouldBe(HandoffState.Queued));
    }

    [Fact]
    public async Task A_request_from_before_and_the_call_are_one_place()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        await queue.Line.Board.WalkAsync(Wanjiku, "s", "1");
        var first = await queue.OfAsync(Wanjiku);
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(20));

        await queue.WaitAsync(Wanjiku);

        var merged = await queue.OfAsync(Wanjiku);
        (merged.Id, merged.Way, merged.RequestedAt, merged.Merged.Length).ShouldBe((first.Id, Way.Call, first.RequestedAt, 1));
    }

    [Fact]
    public async Task A_hidden_caller_waits_too_and_is_not_offered_what_needs_a_number()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var call = await queue.WaitAsync(caller: null);

        call.Heard.ShouldBe("You are number 1.\nWe cannot say how long.\nPlease hold.");
        await call.PressAsync("1");
        call.IsOver.ShouldBeFalse();
        (await queue.Line.Board.RowsAsync("messages_out")).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_writes_to_a_hidden_caller_and_nobody_asks_them_by_text_how_it_was()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(caller: null);
        var handoff = queue.Line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem();
        await queue.Desk.AcceptAsync(Akinyi, handoff.Id, TestContext.Current.CancellationToken);
        (await queue.Desk.AnswerAsync(Akinyi, handoff.Id, "Habari", TestContext.Current.CancellationToken)).ShouldBeFalse();
        await call.GoOnAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(40));
        await call.HangUpAsync();
        (await queue.Line.Board.Get<HudumaContact.Handoff.Desk.CloseHandoff>().RunAsync(Akinyi, handoff.Id, Disposition.Solved, TestContext.Current.CancellationToken)).ShouldBeTrue();

        (await queue.Line.Board.RowsAsync("messages_out")).ShouldBe(0);
    }

    [Fact]
    public async Task Where_no_line_sends_texts_closing_a_case_of_a_call_asks_nothing_by_text()
    {
        await using var queue = await QueueOnCall.OpenAsync(sends: false);
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(Wanjiku);
        var handoff = await queue.TakeAsync(Akinyi, Wanjiku);
        await call.GoOnAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(40));
        await call.TellAsync(new CallEvent.DialEnded(CallLine.Voice, "c1", null, DialOutcome.Talked, TimeSpan.FromSeconds(30)));
        await call.HangUpAsync();

        (await queue.Line.Board.Get<HudumaContact.Handoff.Desk.CloseHandoff>().RunAsync(Akinyi, handoff.Id, Disposition.Solved, TestContext.Current.CancellationToken)).ShouldBeTrue();

        var closed = await queue.OfAsync(Wanjiku);
        (closed.State, closed.RatedIn).ShouldBe((HandoffState.Closed, null));
        (await queue.Line.Board.RowsAsync("messages_out")).ShouldBe(0);
    }

    [Fact]
    public async Task On_the_phone_an_agent_has_one_citizen_whoever_rang()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        await queue.WaitAsync(Wanjiku);
        await queue.WaitAsync(Otieno, "c2");
        await queue.TakeAsync(Akinyi, Wanjiku);

        await queue.RoundAsync();

        (await queue.OfAsync(Otieno)).State.ShouldBe(HandoffState.Queued);
    }

    [Fact]
    public async Task Who_has_no_phone_is_offered_no_caller()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi with { Voice = null });
        await queue.WaitAsync(Wanjiku);

        await queue.RoundAsync();

        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
    }

    [Fact]
    public async Task Where_no_recording_can_be_paused_no_talk_is_recorded_whatever_is_set()
    {
        await using var queue = await QueueOnCall.OpenAsync(bounds => bounds.RecordsTalks = true);
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(Wanjiku);
        await queue.TakeAsync(Akinyi, Wanjiku);

        await call.GoOnAsync();

        call.Heard.ShouldBe("You are put through.");
    }
}
