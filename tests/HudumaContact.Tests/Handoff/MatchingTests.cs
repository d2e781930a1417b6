using HudumaContact.Catalogue;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

public sealed class MatchingTests
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(30);

    private static readonly Agent Akinyi = Agent("Akinyi");
    private static readonly Agent Baraka = Agent("Baraka");
    private static readonly Agent Chebet = Agent("Chebet", "lands");
    private static readonly Agent Dida = Agent("Dida", "counselling");

    [Fact]
    public void Who_is_idle_for_longest_is_asked_first_and_then_is_the_last_to_be_asked()
    {
        var cases = new[] { Case(Ten), Case(Ten.AddSeconds(1)), Case(Ten.AddSeconds(2)) };

        Matched(cases, [Present(Akinyi, Ten.AddMinutes(-1)), Present(Baraka, Ten.AddMinutes(-9))]).ShouldBe([(cases[0], Baraka), (cases[1], Akinyi), (cases[2], Baraka)]);
    }

    [Fact]
    public void The_most_urgent_goes_first_and_within_it_who_asked_first()
    {
        var late = Case(Ten.AddSeconds(2));
        var early = Case(Ten);
        var high = Case(Ten.AddSeconds(8), urgency: Urgency.High);
        var distress = Case(Ten.AddSeconds(9), urgency: Urgency.Distress);

        Matched([late, early, high, distress], [Present(Akinyi, Ten)]).Select(match => match.Case).ShouldBe([distress, high, early, late]);
    }

    [Fact]
    public void A_case_that_nobody_can_serve_holds_up_none_behind_it()
    {
        var ofLands = Case(Ten, Lands);
        var general = Case(Ten.AddSeconds(1));

        Matched([ofLands, general], [Present(Akinyi, Ten)]).ShouldBe([(general, Akinyi)]);
    }

    [Fact]
    public void A_specialist_is_asked_for_the_skill_alone_until_the_queue_relaxes_to_universal_agents()
    {
        var ofLands = Case(Ten, Lands);

        Matched([ofLands], [Present(Akinyi, Ten), Present(Chebet, Ten.AddMinutes(1))], at: Ten.AddMinutes(2)).ShouldBe([(ofLands, Chebet)]);
        Matched([ofLands], [Present(Akinyi, Ten)], at: Ten.AddMinutes(3).AddSeconds(-1)).ShouldBeEmpty();
        Matched([ofLands], [Present(Akinyi, Ten)], at: Ten.AddMinutes(3)).ShouldBe([(ofLands, Akinyi)]);
    }

    [Fact]
    public void Transferred_to_a_skill_it_relaxes_from_then_on_and_keeps_its_place()
    {
        var answered = Case(Ten).Accept(Akinyi.Id, Ten)!.Answer(Ten)!;
        var moved = answered.Requeue(Lands, Ten.AddMinutes(20))!;
        var newer = Case(Ten.AddMinutes(19), Lands);

        Matched([newer, moved], [Present(Akinyi, Ten), Present(Chebet, Ten.AddMinutes(1))], at: Ten.AddMinutes(20)).ShouldBe([(moved, Chebet), (newer, Chebet)]);
        Matched([moved], [Present(Akinyi, Ten)], at: Ten.AddMinutes(23).AddSeconds(-1)).ShouldBeEmpty();
        Matched([moved], [Present(Akinyi, Ten)], at: Ten.AddMinutes(23)).ShouldBe([(moved, Akinyi)]);
        // Back in the same queue, what relaxed stays so.
        var let = moved.Offer(Chebet.Id, Ten.AddMinutes(24), Ten.AddMinutes(23))!.Withdraw(Ten.AddMinutes(24))!;
        Matched([let], [Present(Akinyi, Ten)], at: Ten.AddMinutes(24)).ShouldBe([(let, Akinyi)]);
    }

    [Fact]
    public void A_specialist_is_never_asked_for_what_a_universal_agent_is_to_answer() =>
        Matched([Case(Ten)], [Present(Chebet, Ten)], at: Ten.AddHours(5)).ShouldBeEmpty();

    [Fact]
    public void The_language_relaxes_after_twice_the_time()
    {
        var inSwahili = Case(Ten, language: "sw");
        var english = Agent("Erick", languages: "en");

        Matched([inSwahili], [Present(english, Ten)], at: Ten.AddMinutes(6).AddSeconds(-1)).ShouldBeEmpty();
        Matched([inSwahili], [Present(english, Ten)], at: Ten.AddMinutes(6)).ShouldBe([(inSwahili, english)]);
    }

    [Fact]
    public void Only_the_hours_that_we_are_open_relax_anything()
    {
        var overnight = Case(Ten.AddHours(10).AddMinutes(59), Lands);

        // 20:59 to 7:01 is two minutes.
        Matched([overnight], [Present(Akinyi, Ten)], at: Ten.AddHours(21).AddMinutes(1)).ShouldBeEmpty();
        Matched([overnight], [Present(Akinyi, Ten)], at: Ten.AddHours(21).AddMinutes(2)).ShouldBe([(overnight, Akinyi)]);
    }

    [Fact]
    public void A_private_queue_never_relaxes_its_skill()
    {
        var counselling = Case(Ten, QueueId.Counselling);

        Matched([counselling], [Present(Akinyi, Ten), Present(Chebet, Ten)], at: Ten.AddHours(9)).ShouldBeEmpty();
        Matched([counselling], [Present(Dida, Ten)]).ShouldBe([(counselling, Dida)]);
    }

    [Fact]
    public void Room_is_counted_by_way_and_what_is_at_hand_takes_it()
    {
        var agent = Agent("Faraji", room: new Room(Texts: 2, Chats: 0, Callbacks: 1));
        var cases = new[] { Case(Ten), Case(Ten.AddSeconds(1)), Case(Ten.AddSeconds(2), way: Way.Callback), Case(Ten.AddSeconds(3), way: Way.Chat) };

        Matched(cases, [Present(agent, Ten)], load: (_, way) => way is Way.Text ? 1 : 0).Select(match => match.Case).ShouldBe([cases[0], cases[2]]);
    }

    [Fact]
    public void Who_is_at_a_break_or_full_is_not_asked()
    {
        Matched([Case(Ten)], [Present(Akinyi, Ten) with { IsReady = false }]).ShouldBeEmpty();
        Matched([Case(Ten)], [Present(Akinyi, Ten)], load: (_, _) => 4).ShouldBeEmpty();
    }

    [Fact]
    public void Who_let_it_pass_is_asked_again_last_and_not_at_once()
    {
        var passed = Case(Ten).Offer(Akinyi.Id, Ten.AddSeconds(30), Ten)!.Withdraw(Ten)!;

        Matched([passed], [Present(Akinyi, Ten), Present(Baraka, Ten.AddHours(1))]).ShouldBe([(passed, Baraka)]);
        Matched([passed], [Present(Akinyi, Ten)], at: Ten.AddSeconds(29)).ShouldBeEmpty();
        Matched([passed], [Present(Akinyi, Ten)], at: Ten.AddSeconds(30)).ShouldBe([(passed, Akinyi)]);
    }

    [Fact]
    public void A_case_that_its_only_agent_lets_pass_keeps_them_from_none_behind_it()
    {
        var one = Agent("Gitau", room: new Room(1, 1, 1));
        var passed = Case(Ten).Offer(one.Id, Ten.AddSeconds(30), Ten)!.Withdraw(Ten)!;
        var next = Case(Ten.AddSeconds(1));

        Matched([passed, next], [Present(one, Ten)], at: Ten.AddMinutes(1)).ShouldBe([(next, one)]);
    }

    [Fact]
    public void What_waits_for_a_time_is_not_offered_before_it()
    {
        var later = Case(Ten, way: Way.Callback) with { NotBefore = Ten.AddHours(2) };

        Matched([later], [Present(Akinyi, Ten)], at: Ten.AddHours(2).AddSeconds(-1)).ShouldBeEmpty();
        Matched([later], [Present(Akinyi, Ten)], at: Ten.AddHours(2)).ShouldBe([(later, Akinyi)]);
    }

    [Fact]
    public void Nobody_is_rung_while_we_are_closed_and_texts_are_answered_whenever_somebody_is_there()
    {
        var call = Case(Ten, way: Way.Callback);
        var text = Case(Ten);

        Matched([call, text], [Present(Akinyi, Ten)], at: Ten.AddHours(11)).ShouldBe([(text, Akinyi)]);
    }

    private static List<(CaseHandoff Case, Agent Agent)> Matched(IEnumerable<CaseHandoff> cases, IReadOnlyList<Presence> present, DateTime? at = null, Func<AgentId, Way, int>? load = null) =>
        [.. Matching.Of(cases, present, load ?? ((_, _) => 0), QueueOf, BusinessHours.Usual, AskAgainAfter, at ?? Ten.AddSeconds(9))
            .Select(match => (match.Handoff, present.Single(agent => agent.Agent.Id == match.Agent).Agent))];

    private static Queue QueueOf(QueueId id) => new(
        id, new Words("Queue", "Foleni"), id == QueueId.General ? "general" : id.Value, IsPrivate: id == QueueId.Counselling, TimeSpan.FromMinutes(3), ServiceTargets.Usual);
}
