using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.Offers;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff.Hubs;

/// <summary>What a hub outside is told of the cases that are its: all, in order, once it takes it; and who has them when it does not.</summary>
public sealed class TellHubTests : IAsyncLifetime
{
    private static readonly Agent Achieng = new(new AgentId(Guid.Parse("0193a5c0-0000-7000-8000-000000000001")), "Achieng", ["general"], ["en", "sw"], Room.Usual);

    private HubLine _line = null!;

    public async ValueTask InitializeAsync() => _line = await HubLine.OpenAsync();

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    private ScriptedHub Hub => _line.Hub;

    [Fact]
    public async Task Who_asks_for_a_person_goes_to_the_hub_with_all_that_is_known_but_the_number()
    {
        await _line.Board.WalkAsync(Wanjiku, "before", "1");
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();

        var handoff = await _line.FindAsync(id);
        var begun = Hub.Knows.ShouldHaveSingleItem().ShouldBeOfType<ToHub.Begun>();
        begun.Handoff.ShouldBe(id);
        begun.Context.ShouldBe(
            new Dictionary<string, string> { ["case"] = handoff.CaseNumber, ["queue"] = "general", ["language"] = "en", ["priority"] = "normal", ["reason"] = "wants a person", ["line"] = "sms" }, ignoreOrder: true);
        begun.Transcript.Select(line => line.FromCitizen).ShouldBe([false, true]);
        begun.Transcript[0].Text.ShouldStartWith("Huduma\n1. Services");
        begun.Transcript[1].Text.ShouldBe("3");
    }

    [Fact]
    public async Task Answers_to_a_form_that_come_while_the_case_is_the_hubs_are_told_as_said()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.Board.Get<HandoffSteps>().TakeAsync(
            id, (handoff, now) => _line.Board.Get<EntryWriter>().Change(handoff.Hear(now), EntryKind.FormBack, now, words: "Where was it lost?\n> Kisumu"), TestContext.Current.CancellationToken);
        await _line.TellAsync();

        Hub.Says(id).ShouldBe(["(Begun)", "Where was it lost?\n> Kisumu"]);
    }

    [Fact]
    public async Task What_nobody_outside_needs_does_not_leave_with_the_transcript()
    {
        await _line.Board.WalkAsync(Wanjiku, "with-numbers", "12345678", "3");
        await _line.TellAsync();

        var told = string.Join('\n', Hub.Knows.ShouldHaveSingleItem().ShouldBeOfType<ToHub.Begun>().Transcript.Select(line => line.Text));
        told.ShouldContain("(removed)");
        told.ShouldNotContain("12345678");
    }

    [Fact]
    public async Task What_is_the_hubs_is_offered_to_nobody_here()
    {
        var id = await _line.RequestAsync(Wanjiku);

        await OfferAsync();

        (await _line.FindAsync(id)).ShouldSatisfyAllConditions(handoff => handoff.State.ShouldBe(HandoffState.Queued), handoff => handoff.IsAtHub.ShouldBeTrue());
    }

    [Fact]
    public async Task Words_are_told_in_the_order_they_were_said_and_once()
    {
        var (wanjiku, otieno) = (await _line.RequestAsync(Wanjiku), await _line.RequestAsync(Otieno));
        await _line.SayAsync(Wanjiku, "one", "two");
        await _line.SayAsync(Otieno, "moja");
        await _line.TellAsync();
        await _line.SayAsync(Wanjiku, "three");
        await _line.TellAsync();
        await _line.TellAsync();

        Hub.Says(wanjiku).ShouldBe(["(Begun)", "one", "two", "three"]);
        Hub.Says(otieno).ShouldBe(["(Begun)", "moja"]);
        Hub.Tries.Count.ShouldBe(Hub.Knows.Count);
    }

    [Fact]
    public async Task Asked_for_again_the_new_reason_is_one_more_thing_said()
    {
        var id = await _line.RequestAsync(Wanjiku);
        (await _line.RequestAsync(Wanjiku)).ShouldBe(id);
        await _line.TellAsync();

        Hub.Says(id).ShouldBe(["(Begun)", "wants a person"]);
    }

    [Fact]
    public async Task A_hub_that_is_down_is_tried_again_ever_more_seldom_and_hears_all_in_order()
    {
        Hub.Answer = _ => ScriptedHub.Down;
        var id = await _line.RequestAsync(Wanjiku);
        var begin = _line.Board.Time.GetUtcNow();
        var at = new List<double>();
        Hub.Answer = _ =>
        {
            at.Add((_line.Board.Time.GetUtcNow() - begin).TotalSeconds);
            return ScriptedHub.Down;
        };
        await _line.TellAsync();
        await _line.SayAsync(Wanjiku, "one", "two");
        await _line.PassAsync(TimeSpan.FromSeconds(100), steps: 100);

        at.ShouldBe([0, 1, 3, 7, 15, 31, 61, 91]);
        Hub.Answer = _ => HubOutcome.Taken;
        await _line.PassAsync(TimeSpan.FromSeconds(30), steps: 3);
        Hub.Says(id).ShouldBe(["(Begun)", "one", "two"]);
        Hub.Tries.Take(8).ShouldAllBe(word => word is ToHub.Begun);
        Told("Warning: The hub did not take").ShouldBe(1);
        Told("Information: The hub takes what it is told again").ShouldBe(1);
    }

    [Fact]
    public async Task A_hub_that_asks_to_be_left_alone_is_left_alone_by_all_cases()
    {
        Hub.Answer = _ => ScriptedHub.Down with { NotBefore = TimeSpan.FromSeconds(20) };
        await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.RequestAsync(Otieno);
        await _line.PassAsync(TimeSpan.FromSeconds(19), steps: 19);
        Hub.Tries.Count.ShouldBe(1);

        Hub.Answer = _ => HubOutcome.Taken;
        await _line.PassAsync(TimeSpan.FromSeconds(1), steps: 1);
        Hub.Knows.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_case_that_the_hub_stumbles_over_holds_up_no_other()
    {
        var stumbles = await _line.RequestAsync(Wanjiku);
        var goes = await _line.RequestAsync(Otieno);
        Hub.Answer = word => word.Handoff == stumbles ? ScriptedHub.Down : HubOutcome.Taken;
        await _line.TellAsync();
        await _line.SayAsync(Otieno, "one");
        await _line.TellAsync();

        Hub.Says(goes).ShouldBe(["(Begun)", "one"]);
    }

    [Fact]
    public async Task What_was_under_way_when_the_program_ended_is_told_again_under_the_same_name_and_nothing_else_is()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.SayAsync(Wanjiku, "one", "two");
        // The hub has read it, and nobody here lived to write that down.
        Hub.Answer = word => word is ToHub.Said { Text: "two" } ? throw new InvalidOperationException("The program ended.") : HubOutcome.Taken;
        await _line.TellAsync();
        Hub.Answer = _ => HubOutcome.Taken;

        await _line.RestartAsync();
        await _line.SayAsync(Wanjiku, "three");
        await _line.TellAsync();

        Hub.Tries.OfType<ToHub.Said>().Select(said => said.Text).ShouldBe(["one", "two", "two", "three"]);
        Hub.Tries.OfType<ToHub.Said>().Where(said => said.Text == "two").Distinct().Count().ShouldBe(1);
        Hub.Says(id).ShouldBe(["(Begun)", "one", "two", "three"]);
    }

    [Fact]
    public async Task A_hub_that_is_down_for_long_loses_the_case_to_the_desk_at_its_first_place()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.HearAsync(id, new FromHub.Accepted());
        var asked = (await _line.FindAsync(id)).RequestedAt;
        Hub.Answer = _ => ScriptedHub.Down;
        await _line.SayAsync(Wanjiku, "one");
        await _line.PassAsync(TimeSpan.FromSeconds(299), steps: 20);
        (await _line.FindAsync(id)).IsAtHub.ShouldBeTrue();

        await _line.PassAsync(TimeSpan.FromSeconds(1), steps: 1);
        await OfferAsync();

        (await _line.FindAsync(id)).ShouldSatisfyAllConditions(
            handoff => handoff.IsAtHub.ShouldBeFalse(),
            handoff => handoff.State.ShouldBe(HandoffState.Offered),
            handoff => handoff.Agent.ShouldBe(Achieng.Id),
            handoff => handoff.RequestedAt.ShouldBe(asked));
        (await _line.EntriesAsync(id)).ShouldContain(entry => entry.Kind == EntryKind.Requeued && entry.Words == "The hub outside does not answer.");
    }

    [Fact]
    public async Task A_hub_that_comes_back_later_is_refused_and_told_the_end_at_once()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        Hub.Answer = _ => ScriptedHub.Down;
        await _line.SayAsync(Wanjiku, "one");
        await _line.PassAsync(TimeSpan.FromMinutes(10), steps: 20);
        var (entries, sent) = ((await _line.EntriesAsync(id)).Count, _line.Sent.Count);
        Hub.Answer = _ => HubOutcome.Taken;

        (await _line.HearAsync(id, new FromHub.Said("late", "Habari"))).ShouldBeFalse();
        (await _line.HearAsync(id, new FromHub.Accepted("Late"))).ShouldBeFalse();
        (await _line.HearAsync(id, new FromHub.Completed(null))).ShouldBeFalse();
        await _line.TellAsync();

        Hub.Says(id).ShouldBe(["(Begun)", "(Ended)"]);
        (await _line.EntriesAsync(id)).Count.ShouldBe(entries);
        _line.Sent.Count.ShouldBe(sent);
        (await _line.Board.RowsAsync("hub_talks")).ShouldBe(0);
        // Told once, whatever it says to that.
        (await _line.HearAsync(id, new FromHub.Said("later", "Habari"))).ShouldBeFalse();
        await _line.PassAsync(TimeSpan.FromSeconds(3), steps: 3);
        Hub.Says(id).ShouldBe(["(Begun)", "(Ended)"]);
    }

    [Fact]
    public async Task The_end_is_told_after_a_restart_too()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.Board.Get<GiveToDesk>().RunAsync(id, "for a test", CancellationToken.None);

        await _line.RestartAsync();
        await _line.TellAsync();

        Hub.Says(id).ShouldBe(["(Begun)", "(Ended)"]);
    }

    [Fact]
    public async Task When_the_citizen_leaves_and_when_an_agent_here_takes_it_the_hub_is_told_the_end()
    {
        var (left, taken) = (await _line.RequestAsync(Wanjiku), await _line.RequestAsync(Otieno));
        await _line.TellAsync();

        await _line.Board.Get<HandoffSteps>().TakeAsync(left, (handoff, now) => _line.Board.Get<EntryWriter>().Change(handoff.Abandon(now), EntryKind.Abandoned, now), CancellationToken.None);
        (await _line.Board.Get<HandoffDesk>().AcceptAsync(Achieng, taken, CancellationToken.None)).ShouldBeTrue();
        await _line.SayAsync(Otieno, "for Achieng alone");
        await _line.TellAsync();

        Hub.Says(left).ShouldBe(["(Begun)", "(Ended)"]);
        Hub.Says(taken).ShouldBe(["(Begun)", "(Ended)"]);
        (await _line.Board.RowsAsync("hub_talks")).ShouldBe(0);
    }

    [Fact]
    public async Task A_case_of_which_the_hub_was_never_told_has_no_end_for_it()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.Board.Get<GiveToDesk>().RunAsync(id, "for a test", CancellationToken.None);
        await _line.TellAsync();

        Hub.Tries.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_hub_has_been_down_for_long_a_new_case_waits_for_it_no_more()
    {
        Hub.Answer = _ => ScriptedHub.Down;
        await _line.RequestAsync(Wanjiku);
        await _line.PassAsync(TimeSpan.FromMinutes(6), steps: 20);

        var id = await _line.RequestAsync(Otieno);
        await _line.TellAsync();

        (await _line.FindAsync(id)).IsAtHub.ShouldBeFalse();
    }

    [Fact]
    public async Task What_waited_while_this_program_was_down_is_tried_before_it_is_given_away()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.SayAsync(Wanjiku, "one");
        _line.Board.Time.Advance(TimeSpan.FromHours(1));

        await _line.RestartAsync();
        await _line.TellAsync();

        Hub.Says(id).ShouldBe(["(Begun)", "one"]);
        (await _line.FindAsync(id)).IsAtHub.ShouldBeTrue();
    }

    [Fact]
    public async Task What_the_hub_refuses_is_the_desks_at_once()
    {
        Hub.Answer = word => word is ToHub.Ended ? HubOutcome.Taken : new HubOutcome("The hub refused it: HTTP 403", MayRetry: false, null);
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();

        (await _line.FindAsync(id)).ShouldSatisfyAllConditions(handoff => handoff.IsAtHub.ShouldBeFalse(), handoff => handoff.State.ShouldBe(HandoffState.Queued));
        (await _line.EntriesAsync(id))[^1].Words.ShouldBe("The hub refused it: HTTP 403");
        Hub.Says(id).ShouldBe(["(Ended)"]);
    }

    [Fact]
    public async Task Without_the_hub_that_had_them_cases_are_the_desks()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.HearAsync(id, new FromHub.Accepted());

        await _line.RestartAsync(withHub: false);
        await _line.TellAsync();

        (await _line.FindAsync(id)).ShouldSatisfyAllConditions(handoff => handoff.IsAtHub.ShouldBeFalse(), handoff => handoff.State.ShouldBe(HandoffState.Queued));
    }

    [Fact]
    public async Task Opened_again_a_case_goes_to_the_hub_under_a_new_name_with_the_talk_before()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.HearAsync(id, new FromHub.Accepted());
        await _line.SayAsync(Wanjiku, "one");
        await _line.HearAsync(id, new FromHub.Said("1", "Bring it."));
        await _line.TellAsync();
        await _line.HearAsync(id, new FromHub.Completed(null));
        await _line.TellAsync();

        await _line.SayAsync(Wanjiku, "REOPEN", "two");
        await _line.TellAsync();

        Hub.Says(id).ShouldBe(["(Begun)", "one", "(Ended)", "(Begun)", "two"]);
        var begins = Hub.Knows.OfType<ToHub.Begun>().ToList();
        begins[1].Id.ShouldNotBe(begins[0].Id);
        begins[1].Transcript.Select(line => line.Text).ShouldBe([.. begins[0].Transcript.Select(line => line.Text), "Wait for a person.", "An agent is here.", "one", "Bring it."]);
    }

    [Fact]
    public async Task What_is_private_and_what_is_called_back_stay_here()
    {
        var handoff = await _line.FindAsync(await _line.RequestAsync(Wanjiku));
        var share = _line.Board.Get<HubShare>();

        share.Has(handoff).ShouldBeTrue();
        share.Has(handoff with { Queue = QueueId.Counselling }).ShouldBeFalse();
        share.Has(handoff with { Way = Way.Callback }).ShouldBeFalse();
        new HubShare(_line.Board.Get<QueueBook>()).Has(handoff).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_that_take_a_case_to_our_counsellors_are_not_told_even_when_they_come_just_then()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.HearAsync(id, new FromHub.Accepted());
        _line.Board.Get<MeanwhileStore>().Meanwhile = () => _line.Board.Get<HandoffSteps>().TakeAsync(
            id,
            (handoff, now) => handoff.Requeue(QueueId.Counselling, now) is { } moved
                ? new HandoffChange(moved, [_line.Board.Get<EntryWriter>().Entry(moved, EntryKind.Requested, now, words: "at home")], [])
                : null,
            CancellationToken.None);

        await _line.TellAsync();

        (await _line.EntriesAsync(id))[^1].Words.ShouldBe("at home");
        Hub.Says(id).ShouldBe(["(Begun)", "(Ended)"]);
    }

    [Fact]
    public async Task When_a_queue_becomes_private_its_cases_come_home()
    {
        var id = await _line.RequestAsync(Wanjiku);
        await _line.TellAsync();
        await _line.HearAsync(id, new FromHub.Accepted());
        var queues = _line.Board.Get<QueueBook>();
        (await queues.SaveAsync(queues.Of(QueueId.General) with { IsPrivate = true }, CancellationToken.None)).ShouldBeNull();

        await _line.SayAsync(Wanjiku, "one");
        await _line.TellAsync();

        Hub.Says(id).ShouldBe(["(Begun)", "(Ended)"]);
        (await _line.FindAsync(id)).ShouldSatisfyAllConditions(handoff => handoff.IsAtHub.ShouldBeFalse(), handoff => handoff.State.ShouldBe(HandoffState.Queued));
        (await _line.EntriesAsync(id))[^1].Words.ShouldBe("Its queue is private now.");
    }

    private int Told(string line) => _line.Board.Log.Count(logged => logged.StartsWith(line, StringComparison.Ordinal));

    /// <summary>An agent is there, and a round of the queue is run.</summary>
    private async Task OfferAsync()
    {
        _line.Board.Get<AgentBoard>().Beat(Achieng);
        _line.Board.Get<AgentBoard>().Ready(Achieng.Id, isReady: true);
        await _line.Board.Get<OfferRounds>().RunAsync(CancellationToken.None);
    }
}
