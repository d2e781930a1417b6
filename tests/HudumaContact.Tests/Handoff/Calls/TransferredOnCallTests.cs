using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations.Calls;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>A caller is given to somebody else while they talk: wherever the call goes on from, the place is kept.</summary>
public sealed class TransferredOnCallTests
{
    [Fact]
    public async Task A_caller_who_is_transferred_while_they_talk_waits_on_for_somebody_else_at_the_first_place()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi, Baraka);
        var call = await queue.WaitAsync(Wanjiku);
        var asked = await queue.OfAsync(Wanjiku);
        await queue.Desk.AcceptAsync(Akinyi, asked.Id, TestContext.Current.CancellationToken);
        await call.GoOnAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(50));
        (await queue.Desk.TransferAsync(Akinyi, asked.Id, Baraka, "knows lands", TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await queue.Desk.AcceptAsync(Baraka, asked.Id, TestContext.Current.CancellationToken)).ShouldBeTrue();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(5));

        await call.DialEndsAsync(DialOutcome.Talked, 55);

        call.Verbs.OfType<Dial>().Single().To.ShouldBe(Baraka.Voice);
        (await queue.OfAsync(Wanjiku)).RequestedAt.ShouldBe(asked.RequestedAt);
    }

    [Fact]
    public async Task Who_was_transferred_on_a_line_where_the_call_ends_with_the_talk_is_called_back_at_the_first_place()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        queue.Come(Akinyi, Baraka);
        var call = await queue.WaitAsync(Wanjiku);
        var asked = await queue.OfAsync(Wanjiku);
        await queue.Desk.AcceptAsync(Akinyi, asked.Id, TestContext.Current.CancellationToken);
        await call.GoOnAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(50));
        (await queue.Desk.TransferAsync(Akinyi, asked.Id, Baraka, "knows lands", TestContext.Current.CancellationToken)).ShouldBeTrue();

        await call.TellAsync(new CallEvent.DialEnded(CallLine.Voice, "c1", Step: null, DialOutcome.Talked, TimeSpan.FromSeconds(50)));
        await call.TellAsync(new CallEvent.Ended(CallLine.Voice, "c1", new CallEnd(CallEndCause.HungUp)));

        var after = await queue.OfAsync(Wanjiku);
        (after.Way, after.State, after.RequestedAt).ShouldBe((Way.Callback, HandoffState.Queued, asked.RequestedAt));
    }

    [Fact]
    public async Task So_is_who_was_taken_already_by_whom_they_were_transferred_to()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var (call, asked) = await TransferredAsync(queue, Wanjiku);
        (await queue.Desk.AcceptAsync(Baraka, asked, TestContext.Current.CancellationToken)).ShouldBeTrue();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(5));
        var first = (await queue.OfAsync(Wanjiku)).RequestedAt;

        await EndsWithTheTalkAsync(call, 55);

        var after = await queue.OfAsync(Wanjiku);
        (after.Way, after.State, after.RequestedAt).ShouldBe((Way.Callback, HandoffState.Queued, first));
    }

    [Fact]
    public async Task A_hidden_caller_who_was_transferred_there_has_left_since_nobody_can_ring_them()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var (call, asked) = await TransferredAsync(queue, caller: null);

        await EndsWithTheTalkAsync(call, 50);

        var after = (await queue.Line.Board.Get<IHandoffStore>().FindAsync(asked, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (after.Way, after.State).ShouldBe((Way.Call, HandoffState.Abandoned));
        var entries = await queue.Line.Board.Get<IHandoffStore>().EntriesAsync(asked, TestContext.Current.CancellationToken);
        entries[^1].Words.ShouldBe(Disposition.Unreachable);
    }

    [Fact]
    public async Task Where_the_provider_moves_calls_who_is_transferred_is_put_through_without_waiting_for_the_first_to_hang_up()
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: true);
        queue.Come(Akinyi, Baraka);
        var call = await queue.WaitAsync(Wanjiku);
        var asked = await queue.OfAsync(Wanjiku);
        await queue.Desk.AcceptAsync(Akinyi, asked.Id, TestContext.Current.CancellationToken);
        await queue.PhonesAsync();
        await call.TellAsync(new CallEvent.CameTo(CallLine.Voice, "c1", queue.Phones.Moved[^1].To));
        await queue.PhonesAsync();
        queue.Phones.Placed.Single().To.ShouldBe(Akinyi.Voice);
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(50));
        queue.Come(Akinyi, Baraka);
        await queue.PhonesAsync();
        await queue.Desk.TransferAsync(Akinyi, asked.Id, Baraka, "knows lands", TestContext.Current.CancellationToken);
        await queue.Desk.AcceptAsync(Baraka, asked.Id, TestContext.Current.CancellationToken);

        await queue.PhonesAsync();
        queue.Phones.Moved.Count.ShouldBe(2);
        queue.Phones.Done.ShouldBe(["hang up out1"]);
        await call.TellAsync(new CallEvent.CameTo(CallLine.Voice, "c1", queue.Phones.Moved[^1].To));
        await queue.PhonesAsync();

        queue.Phones.Placed.Select(placed => placed.To).ShouldBe([Akinyi.Voice, Baraka.Voice]);
        (await queue.Line.FindAsync()).State.ShouldBe(CallState.WithAgent);
    }

    [Theory]
    [InlineData(false, true, CallerTransferred.IsCalledBack)]
    [InlineData(false, false, CallerTransferred.IsLost)]
    [InlineData(true, true, CallerTransferred.WaitsOn)]
    public async Task Before_a_transfer_it_is_known_what_becomes_of_the_caller(bool moves, bool showsNumber, CallerTransferred expected)
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: moves);
        queue.Come(Akinyi);
        var call = await queue.WaitAsync(showsNumber ? Wanjiku : null);
        var asked = queue.Line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem().Id;
        await queue.Desk.AcceptAsync(Akinyi, asked, TestContext.Current.CancellationToken);
        // Until they are through, a transfer leaves them waiting.
        (await queue.Line.Board.Get<TalkOnCall>().IfTransferredAsync(asked, TestContext.Current.CancellationToken)).ShouldBe(CallerTransferred.WaitsOn);
        await call.GoOnAsync();

        (await queue.Line.Board.Get<TalkOnCall>().IfTransferredAsync(asked, TestContext.Current.CancellationToken)).ShouldBe(expected);
    }

    [Fact]
    public async Task Who_is_transferred_while_a_colleague_is_asked_waits_on_and_nobody_of_before_is_left_on_the_line()
    {
        await using var talk = await Talk.BeginAsync();
        await talk.AskAsync();
        talk.Queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(5));

        (await talk.Queue.Desk.TransferAsync(Akinyi, talk.Handoff.Id, QueueId.General, "about lands", TestContext.Current.CancellationToken)).ShouldBeTrue();
        await talk.Queue.PhonesAsync();

        talk.Queue.Phones.Done.ShouldBe(["hang up out1", "hang up out2"], ignoreOrder: true);
        await talk.Agent.HangUpAsync();
        List<string> heard = [await talk.Caller.GoOnAsync(), await talk.Caller.GoOnAsync(), await talk.Caller.GoOnAsync()];
        heard.ShouldContain(said => said.StartsWith("You are number 1", StringComparison.Ordinal));
        await TakenByThirdAsync(talk);
    }

    [Fact]
    public async Task So_is_who_is_taken_over_then()
    {
        await using var talk = await Talk.BeginAsync();
        await talk.AskAsync();
        talk.Queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(5));

        (await talk.Queue.Desk.TransferAsync(Akinyi, talk.Handoff.Id, QueueId.General, "about lands", TestContext.Current.CancellationToken)).ShouldBeTrue();

        // Before any round has looked.
        await TakenByThirdAsync(talk);
        talk.Queue.Phones.Done.ShouldBe(["hang up out1", "hang up out2"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_host_that_starts_while_a_colleague_is_asked_leaves_the_two_and_the_caller_as_they_are()
    {
        await using var talk = await Talk.BeginAsync();
        await talk.AskAsync();
        var moved = talk.Queue.Phones.Moved.Count;
        var started = ActivatorUtilities.CreateInstance<PhoneRounds>(talk.Queue.Line.Board.Get<IServiceProvider>());

        started.Look(TestContext.Current.CancellationToken);
        await started.IdleAsync();

        (talk.Queue.Phones.Done.Count, talk.Queue.Phones.Moved.Count).ShouldBe((0, moved));
    }

    private static async Task TakenByThirdAsync(Talk talk)
    {
        var third = Agent("Chebet") with { Voice = new DialTarget(DialTargetKind.Client, "chebet") };
        talk.Queue.Come(third);
        (await talk.Queue.Desk.AcceptAsync(third, talk.Handoff.Id, TestContext.Current.CancellationToken)).ShouldBeTrue();
        await talk.Queue.PhonesAsync();
        await talk.Caller.MovedAsync(talk.Queue.Phones);
        await talk.Queue.PhonesAsync();

        talk.Queue.Phones.Placed[^1].To.ShouldBe(third.Voice);
        var leg = await talk.PickUpAsync("out3");
        leg.RoomOf().Room.ShouldBe(talk.Caller.RoomOf().Room);
        (await talk.Queue.OfAsync(Wanjiku)).Agent.ShouldBe(third.Id);
    }

    /// <summary>Akinyi has talked for 50 s, and has given the caller to Baraka.</summary>
    private static async Task<(PhoneCall Call, HandoffId Asked)> TransferredAsync(QueueOnCall queue, PhoneNumber? caller)
    {
        queue.Come(Akinyi, Baraka);
        var call = await queue.WaitAsync(caller);
        var asked = queue.Line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem().Id;
        await queue.Desk.AcceptAsync(Akinyi, asked, TestContext.Current.CancellationToken);
        await call.GoOnAsync();
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(50));
        (await queue.Desk.TransferAsync(Akinyi, asked, Baraka, "knows lands", TestContext.Current.CancellationToken)).ShouldBeTrue();
        return (call, asked);
    }

    private static async Task EndsWithTheTalkAsync(PhoneCall call, int seconds)
    {
        await call.TellAsync(new CallEvent.DialEnded(CallLine.Voice, "c1", Step: null, DialOutcome.Talked, TimeSpan.FromSeconds(seconds)));
        await call.TellAsync(new CallEvent.Ended(CallLine.Voice, "c1", new CallEnd(CallEndCause.HungUp)));
    }
}
