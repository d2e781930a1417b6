using HudumaContact.Conversations.Cases;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>What begins on a dialled screen and goes on by text.</summary>
public sealed class FromDialToTextTests
{
    [Fact]
    public async Task An_answer_is_sent_by_SMS_when_asked_for_once_and_the_screen_stays()
    {
        await using var line = await TextLine.OpenAsync();
        (await line.Board.WalkAsync(Wanjiku, "s", "1", "1")).Text.ShouldContain("97 By SMS too");

        var screen = await line.Board.HopAsync(Wanjiku, "s", "1*1*97");
        await line.Board.HopAsync(Wanjiku, "s", "1*1*97");
        await line.IdleAsync();

        screen.Text.ShouldStartWith("Sent.\nfee of ");
        screen.Ends.ShouldBeFalse();
        var sent = line.Provider.Sent.ShouldHaveSingleItem();
        sent.Text.ShouldStartWith("fee of ");
        sent.To.ShouldBe(Wanjiku);
        // It wants no answer, so it leaves from the name that citizens know.
        sent.From.ShouldBe("HUDUMA");
    }

    [Fact]
    public async Task A_call_whose_time_is_up_goes_on_by_text_at_the_same_place_with_its_answers()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "1");
        line.Board.Time.Advance(TimeSpan.FromSeconds(140));
        (await line.Board.HopAsync(Wanjiku, "s", "1*1")).Text.ShouldContain("97 By SMS");

        var last = await line.Board.HopAsync(Wanjiku, "s", "1*1*97");
        await line.IdleAsync();

        last.Ends.ShouldBeTrue();
        var sent = line.Provider.Sent.ShouldHaveSingleItem();
        sent.Text.ShouldStartWith("fee of ");
        sent.From.ShouldBe("22647");
        // "1" is an option of the screen that the call stood at.
        (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull().ShouldStartWith("Which?");
    }

    [Fact]
    public async Task The_rest_of_a_complaint_comes_by_text_into_the_same_case()
    {
        await using var line = await OpenWithRestAsync();
        var told = await line.Board.WalkAsync(Wanjiku, "s", "2", "Zebra on the desk", "1");
        var number = told.Text.Split(' ', '\n')[1];

        (await line.Board.HopAsync(Wanjiku, "s", "2*Zebra on the desk*1*2")).Text.ShouldBe("Goodbye");
        await line.IdleAsync();
        var sent = line.Provider.Sent.ShouldHaveSingleItem();
        (sent.From, sent.Text).ShouldBe(("22647", $"Case {number}: the rest?"));
        (await line.AskAsync(Wanjiku, "and a lion")).ShouldBe($"Added to {number}.");
        line.Board.Time.Advance(TimeSpan.FromHours(23));
        (await line.AskAsync(Wanjiku, "at the gate")).ShouldBe($"Added to {number}.");

        var cases = line.Board.Get<ICaseStore>();
        var found = (await cases.FindAsync(number, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await cases.EntriesAsync(found.Id, TestContext.Current.CancellationToken)).Select(entry => (entry.Kind, entry.Words)).ShouldBe(
            [(CaseEntryKind.Opened, "Zebra on the desk"), (CaseEntryKind.Added, "and a lion"), (CaseEntryKind.Added, "at the gate")]);
        // Phones are shared.
        line.Provider.Sent.ShouldAllBe(message => !message.Text.Contains("Zebra", StringComparison.Ordinal) && !message.Text.Contains("lion", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_its_time_a_text_is_a_question_again()
    {
        await using var line = await OpenWithRestAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "2", "Zebra on the desk", "1", "2");
        await line.IdleAsync();
        line.Board.Time.Advance(TimeSpan.FromHours(25));

        (await line.AskAsync(Wanjiku, "birth fee")).ShouldNotBeNull().ShouldStartWith("fee of birth");
    }

    [Fact]
    public async Task What_the_call_did_is_not_done_again_by_going_back_in_the_dialogue()
    {
        await using var line = await OpenWithRestAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "2", "Zebra on the desk", "1", "2");
        await line.IdleAsync();

        (await line.AskAsync(Wanjiku, "0")).ShouldNotBeNull().ShouldStartWith("Added to ");
        (await line.Board.RowsAsync("cases")).ShouldBe(1);
    }

    [Fact]
    public async Task No_text_ever_leads_from_an_anonymous_case_to_its_caller()
    {
        await using var line = await OpenWithRestAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "2", "Zebra on the desk", "2");

        (await line.Board.HopAsync(Wanjiku, "s", "2*Zebra on the desk*2*2")).Text.ShouldBe("Sorry. Please dial again.");
        await line.IdleAsync();

        line.Provider.Sent.ShouldBeEmpty();
        line.Board.Log.ShouldContain(entry => entry.Contains("anonymous case", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_ordered_on_a_call_is_sent_after_a_crash_all_the_same()
    {
        var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", "1", "1", "97");

        await using var line = await TextLine.OpenAsync(await board.RestartAsync());
        await line.LookAsync();

        line.Provider.Sent.ShouldHaveSingleItem().Text.ShouldStartWith("fee of ");
    }

    /// <summary>The small line, whose complaint can go on by text.</summary>
    private static async Task<TextLine> OpenWithRestAsync()
    {
        const string Rest = """
              rest:
                sms: { at: words }
                next: bye
              words:
                ask: { prompt: { en: "Case {{ case.number }}: the rest?", sw: "Kesi {{ case.number }}: zaidi?" }, into: more }
                next: add-words
              add-words:
                case: { add: "{{ case.number }}", words: "{{ more }}" }
                next: added-words
              added-words:
                ask: { prompt: { en: "Added to {{ case.number }}.", sw: "Imeongezwa kwa {{ case.number }}." }, into: more }
                next: add-words

            """;
        var main = SmallLine.Content.Find("main/main.yaml")!.Text;
        var option = "{ label: { en: Bye, sw: Kwaheri }, next: bye }";
        main.ShouldContain(option);
        var at = main.IndexOf(option, StringComparison.Ordinal);
        var indent = new string(' ', at - main.LastIndexOf('\n', at) - 3);
        main = main.Replace(option, $"{option}\n{indent}- {{ label: {{ en: More by SMS, sw: Zaidi kwa SMS }}, next: rest }}", StringComparison.Ordinal) + Rest;
        return await TextLine.OpenAsync(await OpenAsync(content: SmallRelease.With(("main/main.yaml", main))));
    }
}
