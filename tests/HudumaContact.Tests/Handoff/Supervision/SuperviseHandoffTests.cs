using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Supervision.WatchedCase;

namespace HudumaContact.Tests.Handoff.Supervision;

public sealed class SuperviseHandoffTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whisper_is_for_the_agent_and_the_citizen_gets_nothing()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        var sent = await watched.Board.RowsAsync("messages_out");

        (await watched.Supervise.WhisperAsync(WithoutCounselling, watched.Id, "Ask for the county.", Cancellation)).ShouldBe(SuperviseOutcome.Done);

        (await watched.EntriesAsync())[^1].ShouldBe("Whispered Ask for the county.");
        (await watched.Board.RowsAsync("messages_out")).ShouldBe(sent);
        watched.Handoff.ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Accepted), handoff => handoff.Agent.ShouldBe(Amina.Id));
    }

    [Fact]
    public async Task Nobody_is_there_to_whisper_to_while_it_waits()
    {
        await using var watched = await WatchedCase.OpenAsync();
        var before = await watched.EntriesAsync();

        (await watched.Supervise.WhisperAsync(WithoutCounselling, watched.Id, "Hello?", Cancellation)).ShouldBe(SuperviseOutcome.NobodyHasIt);

        (await watched.EntriesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_talk_that_is_taken_over_is_the_supervisors_and_stays_so()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        await watched.AnswerAsync(Amina, "Habari");
        var sent = await watched.Board.RowsAsync("messages_out");

        (await watched.Supervise.TakeOverAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.Done);

        watched.Handoff.ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Accepted), handoff => handoff.Agent.ShouldBe(Juma.Id));
        (await watched.EntriesAsync())[^1].ShouldBe("TakenOver");
        // Who talks with a person already is not told of another one.
        (await watched.Board.RowsAsync("messages_out")).ShouldBe(sent);
        (await watched.AnswerAsync(Amina, "One more thing")).ShouldBeFalse();
        // The supervisor's own desk has not been opened yet: a round must not take the case for one that is left alone.
        watched.Board.Time.Advance(TimeSpan.FromSeconds(20));
        await watched.Board.Get<OfferRounds>().RunAsync(Cancellation);
        watched.Handoff.Agent.ShouldBe(Juma.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_has_heard_nobody_yet_is_told_who_is_there(bool isTaken)
    {
        await using var watched = await WatchedCase.OpenAsync();
        if (isTaken) await watched.TakeAsync(Amina);
        var sent = await watched.Board.RowsAsync("messages_out");

        (await watched.Supervise.TakeOverAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.Done);

        (await watched.EntriesAsync())[^1].ShouldBe("Told A person is here.");
        (await watched.Board.RowsAsync("messages_out")).ShouldBe(sent + 1);
        (await watched.Supervise.TakeOverAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.TheirsAlready);
    }

    [Fact]
    public async Task Who_may_not_answer_citizens_takes_nothing_over()
    {
        await using var watched = await WatchedCase.OpenAsync();

        (await watched.Supervise.TakeOverAsync(new Overseer(new AgentId(Guid.CreateVersion7()), SeesPrivate: true), watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.NoAgent);

        watched.Handoff.State.ShouldBe(HandoffState.Queued);
    }

    [Fact]
    public async Task Given_to_an_agent_it_is_offered_with_the_note()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        var askedAt = watched.Handoff.RequestedAt;

        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, Kip.Id, "Knows passports", Cancellation)).ShouldBe(SuperviseOutcome.Done);

        watched.Handoff.ShouldSatisfyAllConditions(
            handoff => handoff.State.ShouldBe(HandoffState.Offered), handoff => handoff.Agent.ShouldBe(Kip.Id), handoff => handoff.RequestedAt.ShouldBe(askedAt));
        (await watched.EntriesAsync()).TakeLast(3).ShouldBe(["Requeued Kip", "Noted Knows passports", "Offered"]);
        (await watched.TakeAsync(Amina)).ShouldBeFalse();
        (await watched.TakeAsync(Kip)).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_given_to_nobody_who_is_away_or_has_it()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);

        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, Juma.Id, "", Cancellation)).ShouldBe(SuperviseOutcome.NotAtDesk);
        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, Amina.Id, "", Cancellation)).ShouldBe(SuperviseOutcome.TheirsAlready);

        watched.Handoff.Agent.ShouldBe(Amina.Id);
    }

    [Fact]
    public async Task Who_has_no_room_is_given_nothing_until_there_is_room_again()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        var agents = watched.Board.Get<AgentBoard>();
        agents.Beat(Kip with { Room = new Room(Texts: 0, Chats: 2, Callbacks: 1) });

        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, Kip.Id, "", Cancellation)).ShouldBe(SuperviseOutcome.NoRoom);
        watched.Handoff.ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Accepted), handoff => handoff.Agent.ShouldBe(Amina.Id));

        agents.Beat(Kip with { Room = new Room(Texts: 1, Chats: 2, Callbacks: 1) });
        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, Kip.Id, "", Cancellation)).ShouldBe(SuperviseOutcome.Done);
        // The place that was held for it is given back with it.
        (await watched.Board.Get<HandoffDesk>().PassAsync(Kip, watched.Id, Cancellation)).ShouldBeTrue();
        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, Kip.Id, "", Cancellation)).ShouldBe(SuperviseOutcome.Done);
    }

    [Fact]
    public async Task Raised_it_goes_before_what_is_as_usual_and_stays_with_who_has_it()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);

        (await watched.Supervise.RaiseAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.Done);

        (await watched.EntriesAsync())[^1].ShouldBe("Raised");
        watched.Handoff.ShouldSatisfyAllConditions(handoff => handoff.Urgency.ShouldBe(Urgency.High), handoff => handoff.State.ShouldBe(HandoffState.Accepted), handoff => handoff.Agent.ShouldBe(Amina.Id));
        (await watched.Supervise.RaiseAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.RaisedAlready);
    }

    [Fact]
    public async Task Given_back_to_the_queue_it_waits_at_its_first_place()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        var askedAt = watched.Handoff.RequestedAt;

        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, QueueId.General, "", Cancellation)).ShouldBe(SuperviseOutcome.Done);

        watched.Handoff.ShouldSatisfyAllConditions(
            handoff => handoff.State.ShouldBe(HandoffState.Queued), handoff => handoff.Agent.ShouldBeNull(), handoff => handoff.RequestedAt.ShouldBe(askedAt));
        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, QueueId.General, "", Cancellation)).ShouldBe(SuperviseOutcome.TheirsAlready);
        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, new QueueId("kra"), "", Cancellation)).ShouldBe(SuperviseOutcome.NoSuchQueue);
    }

    [Fact]
    public async Task What_is_private_is_for_those_with_the_right_to_it()
    {
        await using var watched = await WatchedCase.OpenAsync(isPrivate: true);
        await watched.TakeAsync(Halima);

        watched.Supervise.MayWatch(WithoutCounselling, watched.Handoff).ShouldBeFalse();
        (await watched.Supervise.WhisperAsync(WithoutCounselling, watched.Id, "?", Cancellation)).ShouldBe(SuperviseOutcome.Private);
        (await watched.Supervise.TakeOverAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.Private);
        (await watched.Supervise.RaiseAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.Private);
        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, Amina.Id, "", Cancellation)).ShouldBe(SuperviseOutcome.Private);
        (await watched.Supervise.ReassignAsync(WithoutCounselling, watched.Id, QueueId.General, "", Cancellation)).ShouldBe(SuperviseOutcome.Private);
        watched.Handoff.ShouldSatisfyAllConditions(handoff => handoff.Agent.ShouldBe(Halima.Id), handoff => handoff.Queue.ShouldBe(QueueId.Counselling));

        watched.Supervise.MayWatch(WithCounselling, watched.Handoff).ShouldBeTrue();
        (await watched.Supervise.ReassignAsync(WithCounselling, watched.Id, Amina.Id, "", Cancellation)).ShouldBe(SuperviseOutcome.LacksSkill);
        (await watched.Supervise.WhisperAsync(WithCounselling, watched.Id, "Slowly.", Cancellation)).ShouldBe(SuperviseOutcome.Done);
    }

    [Fact]
    public async Task Who_may_read_what_is_private_opens_it_to_nobody_else()
    {
        await using var watched = await WatchedCase.OpenAsync(isPrivate: true);
        await watched.TakeAsync(Halima);

        (await watched.Supervise.ReassignAsync(WithCounselling, watched.Id, QueueId.General, "", Cancellation)).ShouldBe(SuperviseOutcome.StaysPrivate);
        // To read it is one right, to answer in it another.
        (await watched.Supervise.TakeOverAsync(WithCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.LacksSkill);

        watched.Handoff.ShouldSatisfyAllConditions(handoff => handoff.Agent.ShouldBe(Halima.Id), handoff => handoff.Queue.ShouldBe(QueueId.Counselling));
        (await watched.Supervise.ReassignAsync(WithCounselling, watched.Id, QueueId.Counselling, "", Cancellation)).ShouldBe(SuperviseOutcome.Done);
    }

    [Fact]
    public async Task Words_that_take_a_case_to_counsellors_are_not_read_even_when_they_come_just_then()
    {
        await using var watched = await WatchedCase.OpenAsync();
        (await watched.Supervise.WordsAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldNotBeNull().ShouldNotBeEmpty();
        watched.Board.Get<MeanwhileStore>().Meanwhile = () => watched.Board.Get<HandoffSteps>().TakeAsync(
            watched.Id, (handoff, now) => new HandoffChange(handoff.Requeue(QueueId.Counselling, now)!, [], []), Cancellation);

        (await watched.Supervise.WordsAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBeNull();
        (await watched.Supervise.WordsAsync(WithCounselling, watched.Id, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_waited_in_a_queue_that_is_gone_may_have_been_private()
    {
        await using var watched = await WatchedCase.OpenAsync();

        watched.Supervise.MayWatch(WithoutCounselling, watched.Handoff with { Queue = new QueueId("gone") }).ShouldBeFalse();
    }

    [Fact]
    public async Task A_talk_that_is_over_is_nobodys_to_give()
    {
        await using var watched = await WatchedCase.OpenAsync();
        await watched.TakeAsync(Amina);
        await watched.Board.Get<HandoffSteps>().TakeAsync(
            watched.Id, (handoff, now) => new HandoffChange(handoff.WrapUp(now)!.Close(Disposition.Solved, now)! with { Version = handoff.Version + 1 }, [], []), Cancellation);

        (await watched.Supervise.TakeOverAsync(WithoutCounselling, watched.Id, Cancellation)).ShouldBe(SuperviseOutcome.Over);
        (await watched.Supervise.WhisperAsync(WithoutCounselling, watched.Id, "?", Cancellation)).ShouldBe(SuperviseOutcome.Over);
        (await watched.Supervise.WhisperAsync(WithoutCounselling, new HandoffId(Guid.CreateVersion7()), "?", Cancellation)).ShouldBe(SuperviseOutcome.NotThere);
    }
}
