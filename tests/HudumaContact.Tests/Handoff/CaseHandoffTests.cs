using HudumaContact.Conversations.Cases;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

public sealed class CaseHandoffTests
{
    private static readonly AgentId Akinyi = Agent("Akinyi").Id;
    private static readonly AgentId Baraka = Agent("Baraka").Id;

    [Fact]
    public void An_offer_is_one_agents_alone()
    {
        var offered = Case(Ten).Offer(Akinyi, Ten.AddSeconds(30), Ten)!;

        offered.Accept(Baraka, Ten).ShouldBeNull();
        offered.Accept(Akinyi, Ten)!.Agent.ShouldBe(Akinyi);
    }

    [Fact]
    public void It_keeps_the_time_of_its_first_request_however_often_it_comes_back()
    {
        var back = Case(Ten).Accept(Akinyi, Ten.AddMinutes(1))!.Answer(Ten.AddMinutes(2))!.Requeue(Lands, Ten.AddMinutes(9))!;

        (back.RequestedAt, back.Queue, back.Agent, back.State).ShouldBe((Ten, Lands, null, HandoffState.Queued));
        // Words said long ago wait again.
        back.AwaitsAnswerSince.ShouldBe(Ten.AddMinutes(9));
    }

    [Fact]
    public void Reopened_it_waits_from_now_on_with_nothing_of_its_past_but_the_marks()
    {
        var called = Case(Ten, way: Way.Callback).Accept(Akinyi, Ten)!.CallAgain(Ten.AddHours(2), Ten)!.Accept(Baraka, Ten.AddHours(2))!.WrapUp(Ten.AddHours(2))!.Close("solved", Ten.AddHours(3))!.Rate(2);

        var again = called.Reopen(Ten.AddDays(1))!;

        (again.RequestedAt, again.Attempts, again.NotBefore, again.ClosedAt, again.Disposition, again.FirstAnsweredAt).ShouldBe((Ten.AddDays(1), 0, null, null, null, null));
        (again.Pauses.Length, again.Passed.Length, again.Marks).ShouldBe((0, 0, 2));
    }

    [Fact]
    public void What_is_parked_pauses_until_the_citizen_speaks_and_an_answer_leaves_it_parked()
    {
        var parked = Case(Ten).Accept(Akinyi, Ten)!.Park(Ten.AddMinutes(1))!;

        var answered = parked.Answer(Ten.AddMinutes(5))!;
        var heard = answered.Hear(Ten.AddMinutes(20))!;
        var resumed = heard.Resume(Ten.AddMinutes(21))!;

        (parked.IsLoad, answered.State, answered.IsLoad).ShouldBe((false, HandoffState.Parked, false));
        // One pause: the answer ended the citizen's turn and began it again.
        resumed.Pauses.ShouldBe([new Pause(Ten.AddMinutes(1), Ten.AddMinutes(20))]);
        resumed.AwaitsAnswerSince.ShouldBe(Ten.AddMinutes(20));
    }

    [Fact]
    public void Asked_for_again_while_nobody_has_it_it_is_answered_the_way_that_was_asked_for_last()
    {
        var again = Case(Ten).AskAgain(new CaseId(NewId()), Way.Callback, to: null, Ten.AddMinutes(1))!;

        (again.Way, again.RequestedAt, again.Merged.Length, again.Version).ShouldBe((Way.Callback, Ten, 1, 2));
    }

    [Fact]
    public void An_offer_of_the_other_way_is_taken_back_and_nobody_has_let_it_pass()
    {
        var again = Case(Ten).Offer(Akinyi, Ten.AddSeconds(30), Ten)!.AskAgain(new CaseId(NewId()), Way.Callback, to: null, Ten.AddSeconds(9))!;

        (again.State, again.Agent, again.Way, again.Passed.Length).ShouldBe((HandoffState.Queued, null, Way.Callback, 0));
    }

    [Fact]
    public void Asked_for_again_while_an_agent_has_it_it_stays_and_waits_for_an_answer()
    {
        var active = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten)!;

        var again = active.AskAgain(new CaseId(NewId()), Way.Callback, to: null, Ten.AddMinutes(1))!;

        (again.State, again.Agent, again.Way, again.AwaitsAnswerSince).ShouldBe((HandoffState.Active, Akinyi, Way.Text, Ten.AddMinutes(1)));
    }

    [Fact]
    public void Asked_for_again_in_wrap_up_it_is_a_new_request()
    {
        var wrapping = Case(Ten).Accept(Akinyi, Ten)!.WrapUp(Ten.AddMinutes(5))!;

        var again = wrapping.AskAgain(new CaseId(NewId()), Way.Text, to: null, Ten.AddMinutes(6))!;

        (again.State, again.RequestedAt, again.Agent).ShouldBe((HandoffState.Queued, Ten.AddMinutes(6), null));
    }

    [Fact]
    public void What_is_asked_of_a_private_queue_goes_there_whoever_has_the_rest()
    {
        var again = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten)!.AskAgain(new CaseId(NewId()), Way.Text, QueueId.Counselling, Ten.AddMinutes(1))!;

        (again.State, again.Queue, again.Agent, again.RequestedAt).ShouldBe((HandoffState.Queued, QueueId.Counselling, null, Ten));
    }

    [Fact]
    public void From_our_last_word_to_the_citizens_next_it_is_their_turn()
    {
        var answered = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten.AddMinutes(1))!.Answer(Ten.AddMinutes(3))!;
        var heard = answered.Hear(Ten.AddMinutes(20))!.Hear(Ten.AddMinutes(25))!;

        (Case(Ten).Accept(Akinyi, Ten)!.IsCitizensTurn, answered.IsCitizensTurn, heard.IsCitizensTurn).ShouldBe((false, true, false));
        answered.Pauses.ShouldBe([new Pause(Ten.AddMinutes(1), Ten.AddMinutes(3))]);
        heard.Pauses.ShouldBe([new Pause(Ten.AddMinutes(1), Ten.AddMinutes(20))]);
    }

    [Fact]
    public void It_is_raised_once_and_distress_stays_before_it()
    {
        var raised = Case(Ten).Raise()!;

        (raised.Urgency, raised.Version, raised.Raise()).ShouldBe((Urgency.High, 2, null));
        Case(Ten, urgency: Urgency.Distress).Raise().ShouldBeNull();
        raised.Urgently(QueueId.Counselling).Urgency.ShouldBe(Urgency.Distress);
    }

    [Fact]
    public void A_callback_that_comes_to_its_wrap_up_was_answered_when_it_was_taken_and_a_text_without_an_answer_was_not()
    {
        Case(Ten, way: Way.Callback).Accept(Akinyi, Ten.AddMinutes(1))!.WrapUp(Ten.AddMinutes(9))!.FirstAnsweredAt.ShouldBe(Ten.AddMinutes(1));
        Case(Ten).Accept(Akinyi, Ten.AddMinutes(1))!.WrapUp(Ten.AddMinutes(9))!.FirstAnsweredAt.ShouldBeNull();
    }
}
