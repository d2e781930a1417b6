using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage;
using HudumaContact.Tests.Conversations.Calls;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>We call: a person first, then the citizen; or a citizen who rang and was not answered, so that it costs them nothing.</summary>
public sealed class CallingBackTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_person_is_rung_first_and_the_citizen_once_the_person_is_on()
    {
        await using var queue = await CallbackAsync();
        await queue.PhonesAsync();
        var (to, ours) = queue.Phones.Placed.ShouldHaveSingleItem();
        to.ShouldBe(Akinyi.Voice);

        var call = new PhoneCall(queue.Line.Events, "out1", Wanjiku);
        await call.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", ours));
        call.Verbs.OfType<Dial>().Single().To.ShouldBe(new DialTarget(DialTargetKind.Number, Wanjiku.E164));
        call.Heard.ShouldBe($"The citizen of {(await queue.OfAsync(Wanjiku)).CaseNumber}.");

        await call.DialEndsAsync(DialOutcome.Talked, 50);
        call.Verbs.ShouldBe([new HangUp()]);
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Active);
        await call.HangUpAsync();
        (await queue.Line.FindAsync("out1")).State.ShouldBe(CallState.Completed);
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Active);
    }

    [Fact]
    public async Task A_citizen_who_does_not_answer_is_tried_again_later_as_ever()
    {
        await using var queue = await CallbackAsync();
        await queue.PhonesAsync();
        var call = new PhoneCall(queue.Line.Events, "out1", Wanjiku);
        await call.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", queue.Phones.Placed[0].Ours));

        await call.DialEndsAsync(DialOutcome.NoAnswer);

        var missed = await queue.OfAsync(Wanjiku);
        (missed.State, missed.Attempts).ShouldBe((HandoffState.Queued, 1));
        missed.NotBefore.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_person_who_does_not_pick_up_leaves_the_callback_in_its_place()
    {
        await using var queue = await CallbackAsync();
        var asked = await queue.OfAsync(Wanjiku);
        await queue.PhonesAsync();

        var call = new PhoneCall(queue.Line.Events, "out1", Wanjiku);
        await call.HangUpAsync(CallEndCause.NoAnswer);

        (await queue.Line.FindAsync("out1")).State.ShouldBe(CallState.Failed);
        var back = await queue.OfAsync(Wanjiku);
        (back.State, back.Attempts, back.RequestedAt).ShouldBe((HandoffState.Queued, 0, asked.RequestedAt));
    }

    [Fact]
    public async Task However_often_the_rounds_run_the_person_is_rung_once()
    {
        await using var queue = await CallbackAsync();

        for (var round = 0; round < 5; round++) await queue.PhonesAsync();

        queue.Phones.Placed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_whose_placing_is_in_doubt_is_not_made_again_and_given_up_after_a_while()
    {
        await using var queue = await CallbackAsync();
        queue.Phones.Answer = new PlacedCall.InDoubt("no answer");
        await queue.PhonesAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(3));
        queue.Come(Akinyi);
        await queue.PhonesAsync();

        queue.Phones.Placed.Count.ShouldBe(1);
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
    }

    [Fact]
    public async Task A_missed_call_is_not_answered_and_rung_back_into_the_flows()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        (await queue.Line.CallAsync(Wanjiku)).Verbs.ShouldBe([new Reject()]);
        await queue.PhonesAsync();
        queue.Phones.Placed.ShouldBeEmpty();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        await queue.PhonesAsync();
        var (to, ours) = queue.Phones.Placed.ShouldHaveSingleItem();
        to.ShouldBe(new DialTarget(DialTargetKind.Number, Wanjiku.E164));

        var call = new PhoneCall(queue.Line.Events, "out1", Wanjiku);
        var up = new CallEvent.PickedUp(CallLine.Voice, "out1", ours);
        (await call.TellAsync(up)).ShouldStartWith("Huduma");
        var menu = call.Verbs;
        await call.TellAsync(up);
        call.Verbs.ShouldBe(menu);
        (await call.PressAsync("5")).ShouldStartWith("Which?");
        (await queue.Line.FindAsync("out1")).Purpose.ShouldBe(CallPurpose.RungBack);
    }

    [Fact]
    public async Task A_number_abroad_is_answered_and_never_makes_us_call_it()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        (await queue.Line.CallAsync(PhoneNumber.FromE164("+37060000000"))).Verbs.ShouldNotContain(new Reject());
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        await queue.PhonesAsync();
        queue.Phones.Placed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("+254900223344", "a premium number")]
    [InlineData("+254709000000", "the line's own")]
    public async Task A_number_that_costs_more_than_a_call_or_is_our_own_is_never_called(string number, string what)
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        (await queue.Line.CallAsync(PhoneNumber.FromE164(number))).Verbs.ShouldNotContain(new Reject(), what);
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        await queue.PhonesAsync();
        queue.Phones.Placed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_that_was_put_right_by_a_guess_is_answered_and_not_rung_back()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        var call = new PhoneCall(queue.Line.Events, "c1", Wanjiku);

        (await call.TellAsync(new CallEvent.Rang(CallLine.Voice, "c1", Wanjiku) { IsCallerRepaired = true })).ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task Many_missed_calls_of_a_number_are_one_call_back()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        for (var ring = 0; ring < 4; ring++) (await queue.Line.CallAsync(Wanjiku, $"r{ring}")).Verbs.ShouldBe([new Reject()]);
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        await queue.PhonesAsync();
        (await queue.Line.CallAsync(Wanjiku, "r9")).Verbs.ShouldBe([new Reject()]);
        await queue.PhonesAsync();

        queue.Phones.Placed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hidden_number_cannot_be_rung_back_and_is_answered()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);

        (await queue.Line.CallAsync(caller: null)).Heard.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task More_calls_than_an_hour_takes_wait_in_their_order_for_the_next_and_the_page_of_lines_knows()
    {
        await using var queue = await QueueOnCall.OpenAsync(bounds => (bounds.CallsMadePerHour, bounds.RingBackWithin) = (2, TimeSpan.FromHours(2)), ringsBack: true);
        for (var person = 0; person < 5; person++) await queue.Line.CallAsync(PhoneNumber.FromE164($"+25471000000{person}"), $"r{person}");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));

        await queue.PhonesAsync();
        await queue.PhonesAsync();
        Rung(queue).ShouldBe(["+254710000000", "+254710000001"]);
        (await FiguresAsync(queue)).ShouldBe((2, 3));

        // Longer than any call lasts: what waits to be made is no lost call.
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(59));
        await queue.PhonesAsync();
        Rung(queue).Count.ShouldBe(2);
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(2));
        await queue.PhonesAsync();
        await queue.PhonesAsync();

        Rung(queue).ShouldBe(["+254710000000", "+254710000001", "+254710000002", "+254710000003"]);
    }

    [Fact]
    public async Task Missed_calls_hold_up_no_callback_that_somebody_has_taken()
    {
        await using var queue = await QueueOnCall.OpenAsync(bounds => bounds.CallsMadePerHour = 1, ringsBack: true);
        foreach (var person in new[] { "+254710000001", "+254710000002" }) await queue.Line.CallAsync(PhoneNumber.FromE164(person), person);
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        await queue.PhonesAsync();
        await queue.PhonesAsync();
        queue.Come(Akinyi);
        var call = new PhoneCall(queue.Line.Events, "out1", PhoneNumber.FromE164("+254710000001"));
        await call.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", queue.Phones.Placed[0].Ours));
        await call.PressAsync("2");
        await call.GoOnAsync();
        await call.PressAsync("1");
        await queue.TakeAsync(Akinyi, PhoneNumber.FromE164("+254710000001"));
        await call.HangUpAsync();

        await queue.PhonesAsync();
        await queue.PhonesAsync();

        queue.Phones.Placed.Select(placed => placed.To).ShouldBe([new DialTarget(DialTargetKind.Number, "+254710000001"), Akinyi.Voice]);
        (await FiguresAsync(queue)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_voicemail_that_is_rung_back_waits_for_nobody()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        var call = await RungBackAsync(queue);
        for (var silences = 0; silences < 2; silences++) (await call.StaySilentAsync()).ShouldStartWith("Nothing heard.");

        await call.StaySilentAsync();

        call.Heard.ShouldBe("Thank you.");
        call.IsOver.ShouldBeTrue();
        (await queue.Line.FindAsync("out1")).State.ShouldBe(CallState.Completed);
        (await queue.Line.Board.RowsAsync("handoffs")).ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_rung_back_and_has_pressed_a_key_waits_for_a_person_after_three_silences()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        var call = await RungBackAsync(queue);
        await call.PressAsync("5");
        for (var silences = 0; silences < 3; silences++) await call.StaySilentAsync();

        (await queue.OfAsync(Wanjiku)).Way.ShouldBe(Way.Call);
    }

    [Fact]
    public async Task Who_waited_long_to_be_rung_back_has_a_whole_call()
    {
        await using var queue = await QueueOnCall.OpenAsync(bounds => (bounds.CallsMadePerHour, bounds.RingBackWithin) = (1, TimeSpan.FromHours(2)), ringsBack: true);
        await queue.Line.CallAsync(Otieno, "r1");
        await queue.Line.CallAsync(Wanjiku, "r2");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        await queue.PhonesAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(61));
        await queue.PhonesAsync();
        await queue.PhonesAsync();

        var call = new PhoneCall(queue.Line.Events, "out2", Wanjiku);
        await call.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out2", queue.Phones.Placed[1].Ours));
        await queue.PhonesAsync();
        await call.PressAsync("5");

        call.Heard.ShouldStartWith("Which?");
    }

    [Fact]
    public async Task Who_could_not_be_rung_back_for_half_an_hour_is_rung_no_more_until_they_call_again()
    {
        await using var queue = await QueueOnCall.OpenAsync(bounds => bounds.CallsMadePerHour = 1, ringsBack: true);
        await queue.Line.CallAsync(Otieno, "r1");
        await queue.Line.CallAsync(Wanjiku, "r2");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        await queue.PhonesAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromMinutes(61));
        await queue.PhonesAsync();
        await queue.PhonesAsync();
        Rung(queue).ShouldBe([Otieno.E164]);
        (await FiguresAsync(queue)).ToBeMade.ShouldBe(0);

        await queue.Line.CallAsync(Wanjiku, "r3");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        await queue.PhonesAsync();
        await queue.PhonesAsync();

        Rung(queue).ShouldBe([Otieno.E164, Wanjiku.E164]);
    }

    [Fact]
    public async Task A_person_whom_a_caller_waits_for_is_rung_however_many_were_called_in_the_hour()
    {
        await using var queue = await QueueOnCall.OpenAsync(bounds => bounds.CallsMadePerHour = 1, ringsBack: false, moves: true);
        await Talk.ThroughAsync(queue);
        (await FiguresAsync(queue)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_number_that_is_not_called_is_answered_offered_no_callback_and_never_dialled()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        queue.Come(Akinyi);
        var abroad = PhoneNumber.FromE164("+882161234567");
        var call = await queue.WaitAsync(abroad);

        call.Heard.ShouldBe("You are number 1.\nWe cannot say how long.\nPlease hold.");
        await call.PressAsync("1");
        (await queue.OfAsync(abroad)).Way.ShouldBe(Way.Call);
    }

    [Fact]
    public async Task Asked_for_by_other_ways_it_is_the_agents_to_ring_by_hand()
    {
        await using var queue = await CallbackAsync();
        queue.Line.Board.Get<CallOptions>().CallsTo = "+255";

        await queue.PhonesAsync();
        await queue.PhonesAsync();

        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Accepted);
        queue.Phones.Placed.ShouldBeEmpty();
        (await queue.Line.Board.RowsAsync("calls")).ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_erased_is_not_called_and_stands_before_nobody()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        await queue.Line.CallAsync(Wanjiku, "r1");
        await queue.Line.CallAsync(Otieno, "r2");
        var board = queue.Line.Board;
        var erased = (await board.Get<IContactStore>().FindAsync(Wanjiku, Cancellation)).ShouldNotBeNull().Id;
        await board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);
        board.Time.Advance(TimeSpan.FromSeconds(3));

        (await board.Get<ICallStore>().ToPlaceAsync(board.Time.GetUtcNow().UtcDateTime, [], most: 1, Cancellation)).ShouldHaveSingleItem().Contact.Address.Number.ShouldBe(Otieno);
        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(Cancellation);
        var ended = await context.Calls.SingleAsync(row => row.ContactId == erased.Value, Cancellation);
        (ended.State, ended.EndedAt).ShouldBe((CallState.Failed, board.Time.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public async Task A_call_of_somebody_whose_number_is_gone_takes_nobodys_place()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        await queue.Line.CallAsync(Wanjiku, "r1");
        await queue.Line.CallAsync(Otieno, "r2");
        var board = queue.Line.Board;
        var gone = (await board.Get<IContactStore>().FindAsync(Wanjiku, Cancellation)).ShouldNotBeNull().Id.Value;
        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(Cancellation);
        // As rows may stand that were erased before calls were ended with it.
        await context.Contacts.Where(row => row.Id == gone).ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, (byte[]?)null), Cancellation);
        board.Time.Advance(TimeSpan.FromSeconds(3));

        (await board.Get<ICallStore>().ToPlaceAsync(board.Time.GetUtcNow().UtcDateTime, [], most: 1, Cancellation)).ShouldHaveSingleItem().Contact.Address.Number.ShouldBe(Otieno);
    }

    [Fact]
    public async Task A_provider_that_is_stuck_with_one_call_holds_up_no_other()
    {
        await using var queue = await QueueOnCall.OpenAsync(ringsBack: true);
        var stuck = new TaskCompletionSource();
        var other = new TaskCompletionSource();
        queue.Phones.Pause = to => to.Value == Wanjiku.E164 ? stuck.Task : Task.FromResult(other.TrySetResult());
        await queue.Line.CallAsync(Wanjiku, "r1");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(1));
        await queue.Line.CallAsync(Otieno, "r2");
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        var place = queue.Line.Board.Get<PlaceCalls>();

        await place.LookAsync(TestContext.Current.CancellationToken);
        await other.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await place.LookAsync(TestContext.Current.CancellationToken);
        stuck.SetResult();
        await place.IdleAsync();

        queue.Phones.Placed.Select(placed => placed.To.Value).ShouldBe([Wanjiku.E164, Otieno.E164], ignoreOrder: true);
        (await queue.Line.Board.RowsAsync("calls WHERE provider_call LIKE 'out%'")).ShouldBe(2);
    }

    /// <summary>Wanjiku, whose missed call is rung back, or whatever takes it there.</summary>
    private static async Task<PhoneCall> RungBackAsync(QueueOnCall queue)
    {
        await queue.Line.CallAsync(Wanjiku);
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        await queue.PhonesAsync();
        var call = new PhoneCall(queue.Line.Events, "out1", Wanjiku);
        await call.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", queue.Phones.Placed.ShouldHaveSingleItem().Ours));
        return call;
    }

    /// <summary>Wanjiku has chosen to be called back, and Akinyi has taken it.</summary>
    private static async Task<QueueOnCall> CallbackAsync()
    {
        var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(Wanjiku);
        await call.PressAsync("1");
        await call.HangUpAsync();
        await queue.TakeAsync(Akinyi, Wanjiku);
        return queue;
    }

    private static IReadOnlyList<string> Rung(QueueOnCall queue) => [.. queue.Phones.Placed.Select(placed => placed.To.Value)];

    private static async Task<(int Made, int ToBeMade)> FiguresAsync(QueueOnCall queue)
    {
        var now = queue.Line.Board.Time.GetUtcNow().UtcDateTime;
        var figures = (await queue.Line.Board.Get<ICallFigures>().ReadAsync(now, now, now - CallOptions.Hour, TestContext.Current.CancellationToken)).GetValueOrDefault(CallLine.Voice, CallFigures.None);
        return (figures.Made, figures.ToBeMade);
    }
}
