using HudumaContact.Conversations.Cases;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

public sealed class ClocksTests
{
    private static readonly AgentId Akinyi = Agent("Akinyi").Id;
    private static readonly ServiceTargets Targets = new(FirstAnswer: TimeSpan.FromMinutes(5), NextAnswer: TimeSpan.FromMinutes(10), Resolution: TimeSpan.FromHours(2));

    [Theory]
    [InlineData(239, Lateness.InTime)]
    [InlineData(240, Lateness.Soon)]
    [InlineData(299, Lateness.Soon)]
    [InlineData(300, Lateness.Late)]
    public void The_agent_is_warned_when_four_fifths_are_gone_and_the_supervisor_when_it_is_past(int seconds, Lateness lateness)
    {
        var first = Of(Case(Ten), Ten.AddSeconds(seconds), ClockKind.FirstAnswer);

        (first.Due, first.Lateness).ShouldBe((Ten.AddMinutes(5), lateness));
    }

    [Fact]
    public void After_the_first_answer_the_next_one_is_due_when_the_citizen_has_spoken_and_not_before()
    {
        var answered = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten.AddMinutes(1))!;
        var spoken = answered.Hear(Ten.AddMinutes(3))!.Hear(Ten.AddMinutes(8))!;

        Clocks.Of(answered, Targets, BusinessHours.Usual, Ten.AddMinutes(2)).Select(clock => clock.Kind).ShouldBe([ClockKind.Resolution]);
        Clocks.Of(spoken, Targets, BusinessHours.Usual, Ten.AddMinutes(9)).Select(clock => clock.Kind).ShouldBe([ClockKind.NextAnswer, ClockKind.Resolution]);
        Of(spoken, Ten.AddMinutes(9), ClockKind.NextAnswer).Due.ShouldBe(Ten.AddMinutes(13));
    }

    [Fact]
    public void No_time_runs_while_the_last_word_is_ours()
    {
        // Ten minutes of two hours are gone when it is answered; then the citizen writes nothing for three hours.
        var answered = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten.AddMinutes(10))!;
        var spoken = answered.Hear(Ten.AddMinutes(190))!;

        Clocks.Of(answered, Targets, BusinessHours.Usual, Ten.AddMinutes(189)).ShouldBe([new Clock(ClockKind.Resolution, null, Lateness.Paused)]);
        Of(spoken, Ten.AddMinutes(190), ClockKind.Resolution).ShouldBe(new Clock(ClockKind.Resolution, Ten.AddMinutes(300), Lateness.InTime));
        Of(spoken, Ten.AddMinutes(300), ClockKind.Resolution).Lateness.ShouldBe(Lateness.Late);
        // The time that the citizen took is no part of the time for the next answer.
        Of(spoken, Ten.AddMinutes(199), ClockKind.NextAnswer).ShouldBe(new Clock(ClockKind.NextAnswer, Ten.AddMinutes(200), Lateness.Soon));
    }

    [Fact]
    public void However_often_it_went_to_and_fro_the_times_of_the_citizen_add_up()
    {
        var talk = Case(Ten).Accept(Akinyi, Ten)!;
        // Of each half hour the agent has ten minutes: an answer, another one, and a silence.
        for (var at = Ten; at < Ten.AddHours(2); at = at.AddMinutes(30)) talk = talk.Answer(at.AddMinutes(10))!.Answer(at.AddMinutes(15))!.Hear(at.AddMinutes(30))!;

        talk.Pauses.Length.ShouldBe(4);
        Of(talk, Ten.AddHours(2), ClockKind.Resolution).Due.ShouldBe(Ten.AddHours(2).AddMinutes(80));
    }

    [Fact]
    public void What_goes_back_to_the_queue_is_ours_again()
    {
        var vanished = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten.AddMinutes(10))!.Requeue(QueueId.General, Ten.AddMinutes(40))!;

        Of(vanished, Ten.AddMinutes(40), ClockKind.Resolution).Due.ShouldBe(Ten.AddMinutes(150));
        Of(vanished, Ten.AddMinutes(40), ClockKind.NextAnswer).Due.ShouldBe(Ten.AddMinutes(50));
    }

    [Fact]
    public void On_the_phone_both_talk_at_once_and_the_time_runs()
    {
        var reached = Case(Ten, way: Way.Callback).Accept(Akinyi, Ten)!.Answer(Ten.AddMinutes(1))!;

        Of(reached, Ten.AddMinutes(9), ClockKind.Resolution).ShouldBe(new Clock(ClockKind.Resolution, Ten.AddHours(2), Lateness.InTime));
    }

    [Fact]
    public void What_is_said_in_a_parked_case_waits_for_an_answer_from_then_on()
    {
        var heard = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten)!.Park(Ten.AddMinutes(30))!.Hear(Ten.AddMinutes(60))!;

        Of(heard, Ten.AddMinutes(61), ClockKind.NextAnswer).Due.ShouldBe(Ten.AddMinutes(70));
        Of(heard, Ten.AddMinutes(61), ClockKind.Resolution).Due.ShouldBe(Ten.AddHours(3));
    }

    [Fact]
    public void No_time_runs_while_it_is_parked()
    {
        var parked = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten)!.Park(Ten.AddMinutes(30))!;

        Clocks.Of(parked, Targets, BusinessHours.Usual, Ten.AddDays(2)).ShouldBe([new Clock(ClockKind.Resolution, null, Lateness.Paused)]);
        Clocks.Worst(Clocks.Of(parked, Targets, BusinessHours.Usual, Ten.AddDays(2))).ShouldBeNull();
    }

    [Fact]
    public void What_was_parked_over_night_has_used_the_hours_before_and_after_it_alone()
    {
        // Asked at 10:00, answered and parked at 10:30 until 8:00 on the next day: an hour and a half are left.
        var back = Case(Ten).Accept(Akinyi, Ten)!.Answer(Ten.AddMinutes(30))!.Park(Ten.AddMinutes(30))!.Hear(Ten.AddHours(22))!.Resume(Ten.AddHours(22))!;

        Of(back, Ten.AddHours(22), ClockKind.Resolution).ShouldBe(new Clock(ClockKind.Resolution, Ten.AddHours(23.5), Lateness.InTime));
        Of(back, Ten.AddHours(23.2), ClockKind.Resolution).Lateness.ShouldBe(Lateness.Soon);
        Of(back, Ten.AddHours(23.5), ClockKind.Resolution).Lateness.ShouldBe(Lateness.Late);
    }

    [Fact]
    public void Only_open_hours_count()
    {
        // 20:58 in Nairobi: two minutes on Monday, three on Tuesday.
        var atNight = Case(Ten.AddHours(11).AddMinutes(-2));

        Of(atNight, Ten.AddHours(12), ClockKind.FirstAnswer).ShouldBe(new Clock(ClockKind.FirstAnswer, Ten.AddHours(21).AddMinutes(3), Lateness.InTime));
    }

    [Fact]
    public void Between_two_calls_that_nobody_answered_the_citizen_is_waited_for()
    {
        var missed = Case(Ten, way: Way.Callback).Accept(Akinyi, Ten.AddMinutes(1))!.CallAgain(Ten.AddMinutes(121), Ten.AddMinutes(1))!;

        Of(missed, Ten.AddHours(2), ClockKind.FirstAnswer).ShouldBe(new Clock(ClockKind.FirstAnswer, Ten.AddMinutes(125), Lateness.InTime));
        Of(missed, Ten.AddMinutes(126), ClockKind.FirstAnswer).Lateness.ShouldBe(Lateness.Late);
    }

    [Fact]
    public void Who_is_taken_before_the_time_to_call_again_is_waited_for_no_longer()
    {
        var missed = Case(Ten, way: Way.Callback).Accept(Akinyi, Ten.AddMinutes(1))!.CallAgain(Ten.AddMinutes(121), Ten.AddMinutes(1))!;

        Of(missed.Accept(Akinyi, Ten.AddMinutes(31))!, Ten.AddMinutes(32), ClockKind.FirstAnswer).Due.ShouldBe(Ten.AddMinutes(35));
        Of(missed.AskAgain(new CaseId(NewId()), Way.Text, to: null, Ten.AddMinutes(31))!, Ten.AddMinutes(32), ClockKind.FirstAnswer).Due.ShouldBe(Ten.AddMinutes(35));
    }

    [Fact]
    public void What_is_over_has_no_clock() => Clocks.Of(Case(Ten).Abandon(Ten)!, Targets, BusinessHours.Usual, Ten.AddDays(1)).ShouldBeEmpty();

    [Fact]
    public void The_latest_is_looked_at_first_then_what_is_due_first() =>
        Clocks.Worst(
        [
            new Clock(ClockKind.Resolution, Ten.AddMinutes(1), Lateness.InTime),
            new Clock(ClockKind.NextAnswer, Ten.AddMinutes(9), Lateness.Soon),
            new Clock(ClockKind.FirstAnswer, Ten.AddMinutes(8), Lateness.Soon),
        ])!.Kind.ShouldBe(ClockKind.FirstAnswer);

    private static Clock Of(CaseHandoff handoff, DateTime now, ClockKind kind) => Clocks.Of(handoff, Targets, BusinessHours.Usual, now).Single(clock => clock.Kind == kind);
}
