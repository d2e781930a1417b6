using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>From the queue to an agent, and back.</summary>
public sealed class OffersTests
{
    private static readonly Agent Akinyi = Agent("Akinyi");
    private static readonly Agent Baraka = Agent("Baraka");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_offer_that_is_not_taken_in_time_goes_to_the_next_agent_with_its_place()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi, Baraka);
        var asked = await line.AskAsync(Wanjiku);
        await line.RoundAsync();
        var first = await line.OfAsync(Wanjiku);
        (first.State, first.OfferedUntil).ShouldBe((HandoffState.Offered, line.Now.AddSeconds(30)));

        await line.PassAsync(TimeSpan.FromSeconds(29));
        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(first.Agent);
        await line.PassAsync(TimeSpan.FromSeconds(1));

        var second = await line.OfAsync(Wanjiku);
        (second.State, second.RequestedAt).ShouldBe((HandoffState.Offered, asked.RequestedAt));
        second.Agent.ShouldNotBe(first.Agent);
        (await line.Desk.AcceptAsync(first.Agent == Akinyi.Id ? Akinyi : Baraka, asked.Id, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_refuses_is_not_asked_again_before_the_others()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        var asked = await line.AskAsync(Wanjiku);
        await line.RoundAsync();
        line.Come(Baraka);

        (await line.Desk.PassAsync(Akinyi, asked.Id, Cancellation)).ShouldBeTrue();
        await line.RoundAsync();

        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(Baraka.Id);
        // It is no longer theirs to refuse.
        (await line.Desk.PassAsync(Akinyi, asked.Id, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_agent_who_vanishes_has_every_case_requeued_with_its_place_and_the_next_is_offered_it_within_a_minute()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        var offered = await line.AskAsync(Otieno);
        await line.RoundAsync();
        await line.PassAsync(TimeSpan.FromMinutes(1));
        await line.Desk.AcceptAsync(Akinyi, offered.Id, Cancellation);
        line.Come(Baraka);

        line.Vanish(Akinyi);
        await line.PassAsync(TimeSpan.FromSeconds(40));
        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(Akinyi.Id);
        await line.PassAsync(TimeSpan.FromSeconds(1));

        var back = await line.OfAsync(Wanjiku);
        (back.State, back.Agent, back.RequestedAt).ShouldBe((HandoffState.Offered, Baraka.Id, talk.RequestedAt));
        (await line.OfAsync(Otieno)).Agent.ShouldBe(Baraka.Id);
        (await line.EntriesAsync(talk.Id)).ShouldContain(entry => entry.Kind == EntryKind.Requeued);
        line.Board.Log.ShouldContain(entry => entry.Contains("no longer heard of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_goes_home_leaves_the_cases_at_once()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.TalkAsync(Wanjiku, Akinyi);
        await line.PassAsync(TimeSpan.FromMinutes(1));
        line.Come(Baraka);

        line.Vanish(Akinyi);
        line.Agents.Leave(Akinyi.Id).ShouldBeTrue();
        await line.RoundAsync();

        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(Baraka.Id);
    }

    [Fact]
    public async Task At_a_break_an_agent_keeps_the_cases_and_is_offered_none()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.TalkAsync(Wanjiku, Akinyi);
        line.Agents.Ready(Akinyi.Id, isReady: false);
        await line.AskAsync(Otieno);

        await line.PassAsync(TimeSpan.FromMinutes(20));

        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(Akinyi.Id);
        (await line.OfAsync(Otieno)).State.ShouldBe(HandoffState.Queued);
    }

    [Fact]
    public async Task After_a_restart_cases_stay_with_agents_whose_browsers_come_back_and_the_others_are_requeued()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.TalkAsync(Wanjiku, Akinyi);
        await line.TalkAsync(Otieno, Baraka);
        var ofOtieno = (await line.OfAsync(Otieno)).Agent == Akinyi.Id ? Akinyi : Baraka;

        await line.RestartAsync();
        await line.RoundAsync();
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Active);
        line.Come(Akinyi);
        await line.PassAsync(TimeSpan.FromSeconds(40));

        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(Akinyi.Id);
        if (ofOtieno != Akinyi) (await line.OfAsync(Otieno)).State.ShouldBeOneOf(HandoffState.Queued, HandoffState.Offered);
    }

    [Fact]
    public async Task After_a_restart_an_offer_that_ran_out_meanwhile_goes_on()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        var asked = await line.AskAsync(Wanjiku);
        await line.RoundAsync();

        await line.RestartAsync();
        line.Come(Baraka);
        await line.PassAsync(TimeSpan.FromSeconds(30));

        var offered = await line.OfAsync(Wanjiku);
        (offered.Id, offered.Agent, offered.RequestedAt).ShouldBe((asked.Id, Baraka.Id, asked.RequestedAt));
    }

    [Fact]
    public async Task Two_agents_who_take_it_at_once_are_told_which_one_has_it()
    {
        await using var line = await PersonLine.OpenAsync();
        var agents = Enumerable.Range(0, 8).Select(number => Agent($"at once {number}")).ToList();
        var asked = await line.AskAsync(Wanjiku);

        var told = await Task.WhenAll(agents.Select(agent => Task.Run(() => line.Desk.AcceptAsync(agent, asked.Id, Cancellation))));

        told.Count(isTheirs => isTheirs).ShouldBe(1);
        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(agents[told.IndexOf(true)].Id);
        (await line.EntriesAsync(asked.Id)).Count(entry => entry.Kind is EntryKind.Accepted).ShouldBe(1);
        await line.IdleAsync();
        line.Sent.Count(text => text.Contains("is here", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_case_is_nobodys_but_its_agents()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        line.Come(Baraka);

        (await line.Desk.AcceptAsync(Baraka, talk.Id, Cancellation)).ShouldBeFalse();
        (await line.Desk.AnswerAsync(Baraka, talk.Id, "Habari", Cancellation)).ShouldBeFalse();
        (await line.Desk.ParkAsync(Baraka, talk.Id, Cancellation)).ShouldBeFalse();
        (await line.Desk.WrapUpAsync(Baraka, talk.Id, Cancellation)).ShouldBeFalse();
        (await line.Desk.TransferAsync(Baraka, talk.Id, Lands, "", Cancellation)).ShouldBeFalse();
        (await line.Desk.TransferAsync(Baraka, talk.Id, Baraka, "", Cancellation)).ShouldBeFalse();
        (await line.Desk.NotReachedAsync(Baraka, talk.Id, Cancellation)).ShouldBeFalse();
        (await line.Board.Get<CloseHandoff>().RunAsync(Baraka, talk.Id, Disposition.Solved, Cancellation)).ShouldBeFalse();
        (await line.Desk.AnswerAsync(Akinyi, new HandoffId(NewId()), "Habari", Cancellation)).ShouldBeFalse();

        (await line.OfAsync(Wanjiku)).Version.ShouldBe(talk.Version);
    }

    [Fact]
    public async Task Who_is_full_takes_no_more_from_the_queue_by_hand_either()
    {
        await using var line = await PersonLine.OpenAsync();
        var one = Agent("Chebet", room: new Room(1, 0, 1));
        await line.TalkAsync(Otieno, one);
        var asked = await line.AskAsync(Wanjiku);

        (await line.Desk.AcceptAsync(one, asked.Id, Cancellation)).ShouldBeFalse();
        await line.PassAsync(TimeSpan.FromMinutes(9));
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
        // Parked, the other costs no room.
        await line.Desk.ParkAsync(one, (await line.OfAsync(Otieno)).Id, Cancellation);
        (await line.Desk.AcceptAsync(one, asked.Id, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_parked_cases_reply_returns_to_the_same_agent_when_there_with_room()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        line.Come(Baraka);
        await line.Desk.ParkAsync(Akinyi, talk.Id, Cancellation);
        await line.PassAsync(TimeSpan.FromHours(2));

        (await line.TextAsync(Wanjiku, "here it is")).ShouldBeEmpty();
        await line.RoundAsync();

        var back = await line.OfAsync(Wanjiku);
        (back.State, back.Agent).ShouldBe((HandoffState.Active, Akinyi.Id));
        back.Pauses.ShouldHaveSingleItem().Until.ShouldBe(line.Now);
    }

    [Fact]
    public async Task Without_the_same_agent_it_goes_to_the_queue_after_two_minutes_with_its_first_time()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await line.Desk.ParkAsync(Akinyi, talk.Id, Cancellation);
        await line.PassAsync(TimeSpan.FromHours(2));
        line.Vanish(Akinyi);
        line.Agents.Leave(Akinyi.Id);
        line.Come(Baraka);
        await line.TextAsync(Wanjiku, "here it is");

        await line.PassAsync(TimeSpan.FromSeconds(119));
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Parked);
        await line.PassAsync(TimeSpan.FromSeconds(1));

        var back = await line.OfAsync(Wanjiku);
        (back.State, back.Agent, back.RequestedAt).ShouldBe((HandoffState.Offered, Baraka.Id, talk.RequestedAt));
    }

    [Fact]
    public async Task A_parked_case_of_which_nothing_is_heard_is_over_after_seven_days()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await line.Desk.ParkAsync(Akinyi, talk.Id, Cancellation);

        await line.PassAsync(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Parked);
        await line.PassAsync(TimeSpan.FromSeconds(1));

        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Expired);
        line.Handoffs.Open.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_the_skill_of_a_private_queue_goes_what_was_offered_of_it_and_what_is_at_hand()
    {
        await using var line = await PersonLine.OpenAsync();
        var (dida, withoutIt) = (Agent("Dida", "counselling general"), Agent("Dida"));
        line.Come(dida);
        var asked = await line.AskAsync(Wanjiku, "3");
        await line.RoundAsync();
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Offered);

        (await line.Desk.AcceptAsync(withoutIt, asked.Id, Cancellation)).ShouldBeFalse();
        (await line.Desk.AcceptAsync(dida, asked.Id, Cancellation)).ShouldBeTrue();
        line.Agents.Beat(withoutIt);
        await line.RoundAsync();

        var back = await line.OfAsync(Wanjiku);
        (back.State, back.Agent, back.RequestedAt).ShouldBe((HandoffState.Queued, null, asked.RequestedAt));
        (await line.EntriesAsync(asked.Id)).ShouldContain((EntryKind.Requeued, "The agent no longer has the skill of the queue."));
    }

    [Fact]
    public async Task An_offer_of_a_private_queue_ends_with_the_skill()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Agent("Dida", "counselling general"));
        await line.AskAsync(Wanjiku, "3");
        await line.RoundAsync();

        line.Agents.Beat(Agent("Dida"));
        await line.RoundAsync();

        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
    }
}
