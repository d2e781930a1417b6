using System.Text.RegularExpressions;
using HudumaContact.Content;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Forms;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations;
using HudumaContact.Tests.Conversations.Messages;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Handoff;

/// <summary>A form on its way from the agent to the citizen and back into the case.</summary>
public sealed partial class FormTests
{
    private static readonly Agent Amina = Samples.Agent("Amina");
    private static readonly Agent Baraka = Samples.Agent("Baraka");

    private static readonly ContentSet WithForm = new([.. SmallLine.Content.Files, new ContentFile("lost/lost.yaml", """
        format: 1
        flow: lost
        form: { en: Lost card, sw: Kadi }
        nodes:
          number:
            ask:
              prompt: { en: "Number?", sw: "Namba?" }
              into: card
              pattern: "[0-9]+"
            next: told
          told:
            menu:
              prompt: { en: "Told the police?", sw: "Polisi?" }
              letters: false
              options:
                - { label: { en: "Yes", sw: "Ndiyo" }, next: thanks }
                - { label: { en: "Not yet", sw: "Bado" }, next: thanks }
          thanks:
            end: { en: "We have it.", sw: "Tumepata." }

        """)]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task As_questions_by_SMS_it_is_answered_though_the_talk_is_open_and_comes_back_into_the_case()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        (await SendBySmsAsync(line, id)).ShouldBe("Lost card. Answer here.\nNumber?");

        (await line.AskAsync(Wanjiku, "my brother has it")).ShouldBe("Not understood.\nNumber?");
        (await line.AskAsync(Wanjiku, "23456789")).ShouldNotBeNull().ShouldStartWith("Told the police?");
        (await line.AskAsync(Wanjiku, "not yet")).ShouldBe("We have it.");

        var entries = await EntriesAsync(line, id);
        entries.ShouldContain(entry => entry.Kind == EntryKind.FormSent && entry.Words == "Lost card (SMS)" && entry.By == Amina.Id);
        entries.Where(entry => entry.Kind == EntryKind.FormBack).ShouldHaveSingleItem().Words.ShouldBe("Lost card\nNumber?\n> 23456789\nTold the police?\n> Not yet");
        entries.ShouldNotContain(entry => entry.Kind == EntryKind.Said);
        (await line.AskAsync(Wanjiku, "Is that all?")).ShouldBeNull();
        (await EntriesAsync(line, id)).Where(entry => entry.Kind == EntryKind.Said).ShouldHaveSingleItem().Words.ShouldBe("Is that all?");
    }

    [Fact]
    public async Task When_it_is_back_a_case_that_waited_for_the_citizen_waits_no_more_and_whoever_follows_is_told()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await SendBySmsAsync(line, id);
        (await line.Board.Get<HandoffDesk>().ParkAsync(Amina, id, Cancellation)).ShouldBeTrue();
        var seen = new List<EntryKind>();
        using var following = line.Board.Get<HandoffBoard>().Follow(change => seen.AddRange(change.Entries.Select(entry => entry.Kind)));

        await line.AskAsync(Wanjiku, "23456789");
        Found(line, id).AwaitsAnswerSince.ShouldBeNull();
        await line.AskAsync(Wanjiku, "1");

        seen.ShouldBe([EntryKind.FormBack]);
        Found(line, id).AwaitsAnswerSince.ShouldNotBeNull();
    }

    [Fact]
    public async Task As_a_code_to_dial_it_opens_for_that_number_until_it_is_filled_in()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        var code = await SendByDialAsync(line, id);

        (await line.Board.HopAsync(Otieno, "other", code)).Text.ShouldContain("Huduma\n1. Services");
        (await line.Board.HopAsync(Wanjiku, "s", code)).Text.ShouldStartWith("Number?");
        // Dropped, and dialled once more.
        (await line.Board.HopAsync(Wanjiku, "s2", code)).Text.ShouldStartWith("Number?");
        await line.Board.HopAsync(Wanjiku, "s2", $"{code}*77");
        (await line.Board.HopAsync(Wanjiku, "s2", $"{code}*77*1")).ShouldSatisfyAllConditions(reply => reply.Text.ShouldBe("We have it."), reply => reply.Ends.ShouldBeTrue());
        // The gateway says it again.
        (await line.Board.HopAsync(Wanjiku, "s2", $"{code}*77*1")).Text.ShouldBe("We have it.");

        (await EntriesAsync(line, id)).Where(entry => entry.Kind == EntryKind.FormBack).ShouldHaveSingleItem().Words.ShouldBe("Lost card\nNumber?\n> 77\nTold the police?\n> Yes");
        (await line.Board.HopAsync(Wanjiku, "s3", code)).Text.ShouldContain("Huduma\n1. Services");
        (await line.Board.Get<IFormStore>().OfAsync(id, Cancellation)).ShouldHaveSingleItem().FilledAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_code_opens_nothing_after_a_day()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        var code = await SendByDialAsync(line, id);
        line.Board.Time.Advance(TimeSpan.FromHours(24));

        (await line.Board.HopAsync(Wanjiku, "s", code)).Text.ShouldContain("Huduma\n1. Services");
    }

    [Fact]
    public async Task Texts_answer_it_no_longer_after_a_day()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await SendBySmsAsync(line, id);
        line.Board.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        await line.AskAsync(Wanjiku, "23456789");
        (await EntriesAsync(line, id)).ShouldContain(entry => entry.Kind == EntryKind.Said);
    }

    [Fact]
    public async Task A_release_without_it_takes_nothing_from_who_was_sent_it()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await SendBySmsAsync(line, id);
        var code = await SendByDialAsync(line, id);
        await line.Board.PublishAsync(SmallLine.Content);

        (await line.Board.Get<SendForm>().BySmsAsync(Amina, id, "lost", Cancellation)).ShouldBe(FormSending.NoSuchForm);
        (await line.Board.WalkAsync(Wanjiku, "menu")).Text.ShouldStartWith("Huduma");
        (await line.Board.HopAsync(Wanjiku, "s", code)).Text.ShouldStartWith("Number?");
        await line.AskAsync(Wanjiku, "5");
        (await line.AskAsync(Wanjiku, "1")).ShouldBe("We have it.");
        (await EntriesAsync(line, id)).ShouldContain(entry => entry.Kind == EntryKind.FormBack);
    }

    [Fact]
    public async Task A_restart_loses_nothing_of_it()
    {
        var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await SendBySmsAsync(line, id);
        await line.AskAsync(Wanjiku, "23456789");

        await using var again = await line.RestartAsync();
        await again.Board.Get<HandoffBoard>().LoadAsync(Cancellation);
        await again.ReceiveAsync(Wanjiku, "1", id: "after the restart");
        await again.IdleAsync();
        again.Provider.Sent.ShouldHaveSingleItem().Text.ShouldBe("We have it.");
        (await EntriesAsync(again, id)).ShouldContain(entry => entry.Kind == EntryKind.FormBack && entry.Words!.Contains("> 23456789", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MENU")]
    [InlineData("AGENT")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("KISWAHILI")]
    public async Task Who_leaves_it_sends_nothing_and_talks_on_with_the_agent_who_sees_it(string word)
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await SendBySmsAsync(line, id);

        (await line.AskAsync(Wanjiku, word)).ShouldBe(word == "KISWAHILI" ? "Hakuna kilichotumwa." : "Nothing was sent.");
        (await line.AskAsync(Wanjiku, "I don't have the number")).ShouldBeNull();

        var kinds = (await EntriesAsync(line, id)).Select(entry => entry.Kind).ToList();
        kinds.ShouldContain(EntryKind.FormLeft);
        kinds[^1].ShouldBe(EntryKind.Said);
        kinds.ShouldNotContain(EntryKind.FormBack);
    }

    [Fact]
    public async Task STOP_and_HELP_are_answered_and_the_form_waits_on()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await SendBySmsAsync(line, id);

        (await line.AskAsync(Wanjiku, "STOP")).ShouldBe("No more messages. START to undo.");
        (await line.AskAsync(Wanjiku, "HELP")).ShouldBe("Text what you need.");
        (await line.AskAsync(Wanjiku, "77")).ShouldNotBeNull().ShouldStartWith("Told the police?");
    }

    [Fact]
    public async Task Of_two_by_SMS_the_later_is_answered_and_each_code_opens_its_own()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        var first = await SendByDialAsync(line, id);
        await SendBySmsAsync(line, id);
        await line.AskAsync(Wanjiku, "1111");
        await SendBySmsAsync(line, id);
        await line.AskAsync(Wanjiku, "2222");
        await line.AskAsync(Wanjiku, "1");
        await line.Board.HopAsync(Wanjiku, "s", first);
        await line.Board.HopAsync(Wanjiku, "s", $"{first}*3333");
        await line.Board.HopAsync(Wanjiku, "s", $"{first}*3333*2");

        (await EntriesAsync(line, id)).Where(entry => entry.Kind == EntryKind.FormBack).Select(entry => entry.Words!.Split('\n')[2]).ShouldBe(["> 2222", "> 3333"]);
    }

    [Fact]
    public async Task A_case_that_is_closed_meanwhile_is_opened_again_by_its_answers()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        var code = await SendByDialAsync(line, id);
        (await line.Board.Get<CloseHandoff>().RunAsync(Amina, id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        line.Board.Get<HandoffBoard>().Find(id).ShouldBeNull();

        await line.Board.HopAsync(Wanjiku, "s", code);
        await line.Board.HopAsync(Wanjiku, "s", $"{code}*77");
        await line.Board.HopAsync(Wanjiku, "s", $"{code}*77*1");

        Found(line, id).State.ShouldBe(HandoffState.Queued);
        (await EntriesAsync(line, id)).Select(entry => entry.Kind).TakeLast(2).ShouldBe([EntryKind.Reopened, EntryKind.FormBack]);
    }

    [Fact]
    public async Task Who_has_another_talk_by_then_answers_there_since_a_citizen_has_one_talk_at_a_time()
    {
        await using var line = await OpenAsync();
        var (over, open, code) = await SentAndAskedAnewAsync(line);

        await FillInAsync(line, code);

        line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem().Id.ShouldBe(open);
        (await EntriesAsync(line, open))[^1].Kind.ShouldBe(EntryKind.FormBack);
        (await EntriesAsync(line, over))[^1].Kind.ShouldBe(EntryKind.Closed);
        (await line.Board.ScalarAsync<long>("SELECT count(*) FROM sent_forms WHERE filled_at IS NOT NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_asked_in_private_is_answered_in_no_other_talk()
    {
        await using var line = await OpenAsync();
        var (over, open, code) = await SentAndAskedAnewAsync(line, isPrivate: true);
        var before = await EntriesAsync(line, open);

        await FillInAsync(line, code);

        line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem().Id.ShouldBe(open);
        (await EntriesAsync(line, open)).ShouldBe(before);
        (await EntriesAsync(line, over))[^1].Kind.ShouldBe(EntryKind.FormBack);
    }

    [Fact]
    public async Task Who_goes_back_and_answers_anew_has_answered_that_way()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await SendBySmsAsync(line, id);
        foreach (var text in new[] { "1111", "0", "2222", "2" }) await line.AskAsync(Wanjiku, text);

        (await EntriesAsync(line, id)).Single(entry => entry.Kind == EntryKind.FormBack).Words.ShouldBe("Lost card\nNumber?\n> 2222\nTold the police?\n> Not yet");
    }

    [Fact]
    public async Task Nobody_sends_one_in_the_case_of_a_colleague_nor_one_that_is_not_there()
    {
        await using var line = await OpenAsync();
        var id = await TakenAsync(line, Wanjiku);
        await line.IdleAsync();
        var before = line.Provider.Sent.Count;
        var sending = line.Board.Get<SendForm>();

        (await sending.BySmsAsync(Baraka, id, "lost", Cancellation)).ShouldBe(FormSending.NotYours);
        (await sending.ByDialAsync(Baraka, id, "lost", Cancellation)).ShouldBe(FormSending.NotYours);
        (await sending.BySmsAsync(Amina, id, "main", Cancellation)).ShouldBe(FormSending.NoSuchForm);
        (await sending.ByDialAsync(Amina, id, "nothing", Cancellation)).ShouldBe(FormSending.NoSuchForm);
        await line.IdleAsync();

        line.Provider.Sent.Count.ShouldBe(before);
        (await line.Board.RowsAsync("sent_forms")).ShouldBe(0);
    }

    [Fact]
    public async Task One_that_breaks_before_its_first_question_is_not_sent_and_the_case_stays_as_it_was()
    {
        var steps = string.Concat(Enumerable.Range(1, 8).Select(step => $"  s{step}:\n    set: {{ step: \"{step}\" }}\n    next: s{step + 1}\n"));
        var broken = SmallRelease.With(
            ("defaults.yaml", SmallRelease.Defaults + "limits: { steps-per-hop: 5 }\n"),
            ("main/main.yaml", SmallLine.Content.Find("main/main.yaml")!.Text),
            ("lost/lost.yaml", $"format: 1\nflow: lost\nform: {{ en: Lost card, sw: Kadi }}\nnodes:\n{steps}  s9:\n    end: {{ en: \"{{{{ step }}}}\", sw: \"{{{{ step }}}}\" }}\n"));
        await using var line = await TextLine.OpenAsync(await Switchboard.OpenAsync(content: broken));
        var id = await TakenAsync(line, Wanjiku);
        var sent = line.Provider.Sent.Count;
        var version = Found(line, id).Version;

        (await line.Board.Get<SendForm>().BySmsAsync(Amina, id, "lost", Cancellation)).ShouldBe(FormSending.Broken);

        await line.IdleAsync();
        line.Provider.Sent.Count.ShouldBe(sent);
        Found(line, id).Version.ShouldBe(version);
        (await line.Board.RowsAsync("sent_forms")).ShouldBe(0);
    }

    private static async Task<TextLine> OpenAsync() => await TextLine.OpenAsync(await Switchboard.OpenAsync(content: WithForm));

    /// <summary>Somebody asks for a person by dialling, and the agent has the case.</summary>
    private static async Task<HandoffId> TakenAsync(TextLine line, PhoneNumber citizen)
    {
        await line.Board.WalkAsync(citizen, "asks", "3");
        var id = line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem().Id;
        (await line.Board.Get<HandoffDesk>().AcceptAsync(Amina, id, Cancellation)).ShouldBeTrue();
        await line.IdleAsync();
        return id;
    }

    /// <summary>A form is sent by code in a case that is closed then, and the citizen asks for a person again.</summary>
    private static async Task<(HandoffId Over, HandoffId Open, string Code)> SentAndAskedAnewAsync(TextLine line, bool isPrivate = false)
    {
        var over = await TakenAsync(line, Wanjiku);
        var code = await SendByDialAsync(line, over);
        if (isPrivate) await line.Board.Get<HandoffSteps>().TakeAsync(over, (handoff, _) => new HandoffChange(handoff.Touch() with { Queue = QueueId.Counselling }, [], []), Cancellation);
        (await line.Board.Get<CloseHandoff>().RunAsync(Amina, over, Disposition.Solved, Cancellation)).ShouldBeTrue();
        line.Board.Time.Advance(TimeSpan.FromMinutes(1));
        await line.Board.WalkAsync(Wanjiku, "asks again", "3");
        return (over, line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem().Id, code);
    }

    private static async Task FillInAsync(TextLine line, string code)
    {
        await line.Board.HopAsync(Wanjiku, "fills in", code);
        await line.Board.HopAsync(Wanjiku, "fills in", $"{code}*77");
        await line.Board.HopAsync(Wanjiku, "fills in", $"{code}*77*1");
    }

    private static async Task<string> SendBySmsAsync(TextLine line, HandoffId id)
    {
        (await line.Board.Get<SendForm>().BySmsAsync(Amina, id, "lost", Cancellation)).ShouldBe(FormSending.Sent);
        await line.IdleAsync();
        return line.Provider.Sent[^1].Text;
    }

    private static async Task<string> SendByDialAsync(TextLine line, HandoffId id)
    {
        (await line.Board.Get<SendForm>().ByDialAsync(Amina, id, "lost", Cancellation)).ShouldBe(FormSending.Sent);
        await line.IdleAsync();
        var dial = Dial().Match(line.Provider.Sent[^1].Text);
        dial.Success.ShouldBeTrue(line.Provider.Sent[^1].Text);
        return dial.Groups["code"].Value;
    }

    private static CaseHandoff Found(TextLine line, HandoffId id) => line.Board.Get<HandoffBoard>().Find(id).ShouldNotBeNull();

    private static Task<IReadOnlyList<HandoffEntry>> EntriesAsync(TextLine line, HandoffId id) => line.Board.Get<IHandoffStore>().EntriesAsync(id, Cancellation);

    [GeneratedRegex(@"^Lost card\. Dial \*647\*(?<code>[1-9][0-9]{4})# until tomorrow 10:00\.$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dial();
}
