using HudumaContact.Conversations.Cases;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>What a citizen texts while a person is to answer, and what the person answers.</summary>
public sealed class TalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_of_who_waits_are_for_the_person_and_the_place_is_told_at_most_every_ten_minutes()
    {
        await using var line = await PersonLine.OpenAsync();
        var handoff = await line.AskAsync(Wanjiku);

        (await line.TextAsync(Wanjiku, "passport fee")).ShouldBeEmpty();
        await line.PassAsync(TimeSpan.FromMinutes(10));
        (await line.TextAsync(Wanjiku, "1")).ShouldBe([$"You are 1, {handoff.CaseNumber}."]);

        (await line.EntriesAsync(handoff.Id)).Where(entry => entry.Kind is EntryKind.Said).ShouldBe([(EntryKind.Said, "passport fee"), (EntryKind.Said, "1")]);
    }

    [Fact]
    public async Task Words_said_to_an_agent_are_heard_and_answered_by_SMS()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);

        (await line.TextAsync(Wanjiku, "is it ready")).ShouldBeEmpty();
        (await line.OfAsync(Wanjiku)).AwaitsAnswerSince.ShouldBe(line.Now);
        (await line.Desk.AnswerAsync(akinyi, talk.Id, "Yes, at Kisumu", Cancellation)).ShouldBeTrue();
        await line.IdleAsync();

        line.Sent.Skip(1).ShouldBe([$"Akinyi is here about {talk.CaseNumber}.", "Habari", "Yes, at Kisumu"]);
        (await line.OfAsync(Wanjiku)).AwaitsAnswerSince.ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_that_the_page_would_not_let_anybody_write_is_not_sent()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);

        (await line.Desk.AnswerAsync(akinyi, talk.Id, new string('x', CitizenWords.LongestAnswer + 1), Cancellation)).ShouldBeFalse();
        (await line.Desk.AnswerAsync(akinyi, talk.Id, new string('x', CitizenWords.LongestAnswer), Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_says_the_same_again_and_again_to_an_agent_is_heard_each_time()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Agent("Akinyi"));

        for (var times = 1; times <= 6; times++) await line.TextAsync(Wanjiku, "asante");

        (await line.EntriesAsync(talk.Id)).Count(entry => entry.Kind is EntryKind.Said).ShouldBe(6);
    }

    [Theory]
    [InlineData("MENU", "Huduma\n1. By text")]
    [InlineData("HELP", "Text what you need.")]
    [InlineData("STOP", "No more messages.")]
    [InlineData("START", "Welcome back.")]
    [InlineData("KISWAHILI", "Karibu\n1. Kwa SMS")]
    public async Task Words_that_steer_the_line_are_never_for_a_person(string word, string reply)
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Agent("Akinyi"));

        (await line.TextAsync(Wanjiku, word)).ShouldHaveSingleItem().ShouldStartWith(reply);

        (await line.EntriesAsync(talk.Id)).ShouldNotContain(entry => entry.Kind == EntryKind.Said);
        // And what is no such word still is.
        (await line.TextAsync(Wanjiku, "thank you")).ShouldBeEmpty();
    }

    [Fact]
    public async Task AGENT_is_for_the_person_while_one_is_to_answer()
    {
        await using var line = await PersonLine.OpenAsync();
        var handoff = await line.AskAsync(Wanjiku);

        (await line.TextAsync(Wanjiku, "AGENT")).ShouldBeEmpty();

        (await line.EntriesAsync(handoff.Id)).ShouldContain((EntryKind.Said, "AGENT"));
    }

    [Theory]
    [InlineData("<script>alert('x')</script> & {{ place }}")]
    [InlineData("\u202Eabc\u202C \U0001F469\u200D\U0001F4BB \u05D0\u0645")]
    public async Task Whatever_a_citizen_writes_is_kept_as_text(string text)
    {
        await using var line = await PersonLine.OpenAsync();
        var handoff = await line.AskAsync(Wanjiku);

        await line.TextAsync(Wanjiku, text);

        (await line.EntriesAsync(handoff.Id)).ShouldContain((EntryKind.Said, text));
    }

    [Fact]
    public async Task Five_thousand_characters_are_kept_as_text()
    {
        await using var line = await PersonLine.OpenAsync();
        var handoff = await line.AskAsync(Wanjiku);
        var text = string.Concat(Enumerable.Repeat("naomba ", 715));

        await line.TextAsync(Wanjiku, text[..5000]);

        (await line.EntriesAsync(handoff.Id)).Single(entry => entry.Kind is EntryKind.Said).Words.ShouldNotBeNull().Length.ShouldBe(5000);
    }

    [Fact]
    public async Task Words_of_distress_get_the_helplines_in_that_very_reply_and_the_case_goes_first_to_those_who_counsel()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.AskAsync(Otieno);
        var handoff = await line.AskAsync(Wanjiku);

        (await line.TextAsync(Wanjiku, "he beats me, help me")).ShouldBe(["Call 116, 1195 or 999."]);

        var urgent = await line.OfAsync(Wanjiku);
        (urgent.Id, urgent.Urgency, urgent.Queue).ShouldBe((handoff.Id, Urgency.Distress, QueueId.Counselling));
        (await line.EntriesAsync(handoff.Id)).ShouldContain((EntryKind.Told, "Call 116, 1195 or 999."));
    }

    [Fact]
    public async Task Words_of_distress_to_an_agent_get_the_helplines_too_and_the_agent_keeps_the_case()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        await line.TalkAsync(Wanjiku, akinyi);

        (await line.TextAsync(Wanjiku, "help me")).ShouldBe(["Call 116, 1195 or 999."]);

        var talk = await line.OfAsync(Wanjiku);
        (talk.Agent, talk.Urgency, talk.Queue).ShouldBe((akinyi.Id, Urgency.Distress, QueueId.General));
    }

    [Fact]
    public async Task Who_waits_for_a_call_is_answered_by_the_flows()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.AskAsync(Wanjiku, "2");

        (await line.TextAsync(Wanjiku, "passport fee")).ShouldHaveSingleItem().ShouldStartWith("fee of passport");
    }

    [Fact]
    public async Task In_wrap_up_the_flows_answer_again()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);
        await line.Desk.WrapUpAsync(akinyi, talk.Id, Cancellation);

        (await line.TextAsync(Wanjiku, "passport fee")).ShouldHaveSingleItem().ShouldStartWith("fee of passport");
    }

    [Fact]
    public async Task REOPEN_brings_a_closed_case_back_to_the_queue_with_its_case_open_again()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);
        await line.Board.Get<CloseHandoff>().RunAsync(akinyi, talk.Id, Disposition.Solved, Cancellation);
        await line.IdleAsync();
        (await StatusAsync(line, talk)).ShouldBe(CaseStatus.Closed);
        line.Board.Time.Advance(TimeSpan.FromHours(1));

        (await line.TextAsync(Wanjiku, "REOPEN")).ShouldBe([$"You are 1, {talk.CaseNumber}."]);

        var again = await line.OfAsync(Wanjiku);
        (again.Id, again.State, again.RequestedAt).ShouldBe((talk.Id, HandoffState.Queued, line.Now));
        (await StatusAsync(line, talk)).ShouldBe(CaseStatus.Open);
        line.Handoffs.Find(talk.Id).ShouldNotBeNull();
    }

    [Fact]
    public async Task REOPEN_of_who_was_never_with_a_person_is_for_the_flows()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.TextAsync(Wanjiku, "passport fee");

        (await line.TextAsync(Wanjiku, "REOPEN")).ShouldBe(["Number?"]);
    }

    [Fact]
    public async Task REOPEN_comes_too_late_after_seven_days_and_is_for_the_flows()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);
        await line.Board.Get<CloseHandoff>().RunAsync(akinyi, talk.Id, Disposition.Solved, Cancellation);
        line.Board.Time.Advance(TimeSpan.FromDays(7).Add(TimeSpan.FromSeconds(1)));
        await line.IdleAsync();

        (await line.TextAsync(Wanjiku, "REOPEN")).ShouldContain("Number?");
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Closed);
    }

    [Fact]
    public async Task REOPEN_while_it_is_open_is_heard_by_who_has_it()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Agent("Akinyi"));

        (await line.TextAsync(Wanjiku, "REOPEN")).ShouldBeEmpty();

        (await line.EntriesAsync(talk.Id)).ShouldContain((EntryKind.Said, "REOPEN"));
    }

    [Fact]
    public async Task What_is_added_to_the_case_in_the_flows_is_heard_by_who_has_it()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);
        await line.Desk.ParkAsync(akinyi, talk.Id, Cancellation);

        await line.DialAsync(Wanjiku, "6", talk.CaseNumber, "1", "the receipt is KQ7");
        await line.RoundAsync();

        (await line.EntriesAsync(talk.Id)).ShouldContain((EntryKind.Said, "the receipt is KQ7"));
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Active);
    }

    [Fact]
    public async Task Who_closes_the_case_in_the_flows_waits_no_longer()
    {
        await using var line = await PersonLine.OpenAsync();
        var handoff = await line.AskAsync(Wanjiku);

        await line.DialAsync(Wanjiku, "6", handoff.CaseNumber, "2");

        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Abandoned);
        line.Handoffs.Find(handoff.Id).ShouldBeNull();
        (await StatusAsync(line, handoff)).ShouldBe(CaseStatus.Closed);
        // What they text next is a question.
        (await line.TextAsync(Wanjiku, "passport fee")).ShouldHaveSingleItem().ShouldStartWith("fee of passport");
    }

    [Fact]
    public async Task The_agent_of_a_case_that_its_citizen_closes_notes_what_came_of_it()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);

        await line.DialAsync(Wanjiku, "6", talk.CaseNumber, "2");

        var left = await line.OfAsync(Wanjiku);
        (left.State, left.Agent).ShouldBe((HandoffState.WrapUp, akinyi.Id));
        (await line.Board.Get<CloseHandoff>().RunAsync(akinyi, talk.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
    }

    private static async Task<CaseStatus> StatusAsync(PersonLine line, CaseHandoff handoff) =>
        (await line.Board.Get<ICaseStore>().FindAsync(handoff.CaseNumber, Cancellation)).ShouldNotBeNull().Status;
}
