using HudumaContact.Content;
using HudumaContact.Conversations.Messages;
using HudumaContact.Storage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>What becomes of a text, from the webhook to the reply.</summary>
public sealed class TextsTests
{
    [Fact]
    public async Task A_question_is_answered_from_the_address_that_can_be_answered_with_its_link()
    {
        await using var line = await TextLine.OpenAsync();

        await line.ReceiveAsync(Wanjiku, "birth fee");
        await line.IdleAsync();

        var sent = line.Provider.Sent.ShouldHaveSingleItem();
        sent.Text.ShouldStartWith("fee of birth: KSh 4,550.");
        sent.To.ShouldBe(Wanjiku);
        sent.From.ShouldBe("22647");
        sent.LinkId.ShouldBe("link-1");
    }

    [Fact]
    public async Task A_text_delivered_again_is_answered_once()
    {
        await using var line = await TextLine.OpenAsync();

        (await line.ReceiveAsync(Wanjiku, "birth fee", "one")).ShouldBe(Intake.Taken);
        (await line.ReceiveAsync(Wanjiku, "birth fee", "one")).ShouldBe(Intake.Repeated);
        await line.IdleAsync();
        (await line.ReceiveAsync(Wanjiku, "birth fee", "one")).ShouldBe(Intake.Repeated);
        await line.IdleAsync();

        line.Provider.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_refused_at_the_provider_before_any_text_is_stopped()
    {
        await using var line = await TextLine.OpenAsync();
        var contacts = line.Board.Get<HudumaContact.Conversations.Contacts.IContactStore>();

        await contacts.StopAsync(Wanjiku, DateTime.UnixEpoch, TestContext.Current.CancellationToken);
        // Providers repeat themselves.
        await contacts.StopAsync(Wanjiku, DateTime.UnixEpoch, TestContext.Current.CancellationToken);

        var contact = (await contacts.FindAsync(Wanjiku, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await line.Board.Get<IMessageStore>().HasStoppedAsync(contact.Id, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await line.AskAsync(Wanjiku, "birth fee")).ShouldNotBeNull().ShouldStartWith("fee of birth");
    }

    public static TheoryData<string> TwoThousandCharacters => [.. new[] { new string('x', 2_000), string.Concat(Enumerable.Repeat("a ", 1_000)) }];

    [Fact]
    public async Task The_same_flows_run_as_a_dialogue_text_by_text()
    {
        await using var line = await TextLine.OpenAsync();

        (await line.AskAsync(Wanjiku, "MENU")).ShouldNotBeNull().ShouldStartWith("Huduma\n1. Services");
        (await line.AskAsync(Wanjiku, "2")).ShouldBe("Tell us.");
        (await line.AskAsync(Wanjiku, "The queue was long")).ShouldBe("Send? The queue was long\n1. Send\n2. Hide my number");
    }

    [Fact]
    public async Task An_answer_is_not_told_again_because_the_next_text_finds_nothing_and_its_choices_stand()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee");

        (await line.AskAsync(Wanjiku, "qwzx")).ShouldBe("Not a choice.");
        (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull().ShouldStartWith("Which?");
    }

    [Fact]
    public async Task Texts_of_one_person_are_worked_on_in_order()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "MENU");

        await line.ReceiveAsync(Wanjiku, "2");
        await line.ReceiveAsync(Wanjiku, "First the story");
        await line.ReceiveAsync(Wanjiku, "1");
        await line.IdleAsync();

        line.Provider.Sent.Select(sent => sent.Text[..5]).ShouldBe(["Hudum", "Tell ", "Send?", "Case "]);
    }

    [Fact]
    public async Task What_waited_when_the_program_ended_is_answered_after_the_start_and_once()
    {
        // No worker runs: the text is on disk and nothing more.
        var board = await OpenAsync();
        await board.Get<IMessageInbox>().TakeAsync(new ReceivedMessage(Sms, "one", Wanjiku.E164, "birth fee"), TestContext.Current.CancellationToken);

        await using var line = await TextLine.OpenAsync(await board.RestartAsync());
        (await board.RowsAsync("messages_in WHERE handled_at IS NULL")).ShouldBeLessThanOrEqualTo(1);
        await WaitUntilAsync(() => line.Provider.Sent.Count == 1);
        await line.IdleAsync();

        line.Provider.Sent.Count.ShouldBe(1);
        (await line.Board.RowsAsync("messages_in WHERE handled_at IS NOT NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Stop_is_confirmed_once_and_questions_are_still_answered()
    {
        await using var line = await TextLine.OpenAsync();

        (await line.AskAsync(Wanjiku, "stop.")).ShouldBe("No more messages. START to undo.");
        (await line.AskAsync(Wanjiku, "ACHA")).ShouldBeNull();
        (await line.Board.Get<IMessageStore>().HasStoppedAsync(await ContactAsync(line), TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await line.AskAsync(Wanjiku, "birth fee")).ShouldNotBeNull().ShouldStartWith("fee of birth");
        (await line.AskAsync(Wanjiku, "START")).ShouldBe("Welcome back.");
        (await line.Board.Get<IMessageStore>().HasStoppedAsync(await ContactAsync(line), TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ACHA", "STOP")]
    [InlineData("anza.", "START")]
    [InlineData("MSAADA", "HELP")]
    [InlineData("MENYU", "MENU")]
    public async Task Who_writes_a_control_word_in_Swahili_is_answered_in_it(string swahili, string english)
    {
        await using var line = await TextLine.OpenAsync();

        (await line.AskAsync(Wanjiku, swahili)).ShouldNotBeNull().ShouldNotBe(await line.AskAsync(Otieno, english));
    }

    [Fact]
    public async Task A_language_chosen_elsewhere_is_the_language_of_a_dialogue_that_waits()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "MENU");
        await line.Board.WalkAsync(Wanjiku, "s", "5");

        (await line.AskAsync(Wanjiku, "2")).ShouldBe("Eleza.");
    }

    [Fact]
    public async Task A_control_word_counts_only_as_the_whole_text()
    {
        await using var line = await TextLine.OpenAsync();

        (await line.AskAsync(Wanjiku, "stop birth fee")).ShouldNotBeNull().ShouldStartWith("fee of birth");
    }

    [Theory]
    [InlineData("tell", "Tell us.")]
    [InlineData(" Tell  US!", "Tell us.")]
    [InlineData("eleza", "Eleza.")]
    public async Task A_keyword_starts_its_flow_in_the_language_that_it_is_a_word_of(string keyword, string told)
    {
        await using var line = await TextLine.OpenAsync(await WithKeywordsAsync());

        (await line.AskAsync(Wanjiku, keyword)).ShouldBe(told);
        (await line.AskAsync(Wanjiku, "The queue was long")).ShouldNotBeNull().ShouldContain("The queue was long");
    }

    [Theory]
    [InlineData("tell me the birth fee", "fee of birth", "birth fee")]
    [InlineData("tell", "Tell us.", "birth fee")]
    [InlineData("tell", "Tell us.", "MENU", "4")]
    [InlineData("tell", "Send? tell", "MENU", "2")]
    [InlineData("tell", "Not a choice.", "MENU", "2", "The queue was long")]
    public async Task A_keyword_is_all_of_a_text_that_no_session_waits_for(string text, string told, params string[] before)
    {
        await using var line = await TextLine.OpenAsync(await WithKeywordsAsync());
        foreach (var one in before) await line.AskAsync(Wanjiku, one);

        (await line.AskAsync(Wanjiku, text)).ShouldNotBeNull().ShouldStartWith(told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("?!")]
    [InlineData("\u0000\u0001")]
    [InlineData("a\u0000b binary")]
    [MemberData(nameof(TwoThousandCharacters))]
    public async Task What_holds_no_word_gets_help_at_most_once_an_hour(string text)
    {
        await using var line = await TextLine.OpenAsync();

        (await line.AskAsync(Wanjiku, text)).ShouldBe("Text what you need.");
        (await line.AskAsync(Wanjiku, text)).ShouldBeNull();
        line.Board.Time.Advance(TimeSpan.FromMinutes(61));
        (await line.AskAsync(Wanjiku, text)).ShouldBe("Text what you need.");
    }

    [Fact]
    public async Task A_story_that_was_asked_for_may_be_long()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "MENU");
        await line.AskAsync(Wanjiku, "2");

        (await line.AskAsync(Wanjiku, new string('x', 600))).ShouldNotBeNull().ShouldNotBe("Text what you need.");
    }

    [Theory]
    [InlineData("Safaricom")]
    [InlineData("22647")]
    [InlineData("5f2a9c0d5f2a9c0d5f2a9c0d5f2a9c0d5f2a9c0d5f2a9c0d5f2a9c0d5f2a9c0d")]
    public async Task A_sender_that_is_no_number_is_kept_and_not_answered(string sender)
    {
        await using var line = await TextLine.OpenAsync();

        (await line.ReceiveAsync(sender, "birth fee")).ShouldBe(Intake.Taken);
        await line.IdleAsync();

        line.Provider.Sent.ShouldBeEmpty();
        (await line.Board.RowsAsync("messages_in WHERE handled_at IS NOT NULL AND contact_id IS NULL")).ShouldBe(1);
        (await line.Board.RowsAsync("contacts")).ShouldBe(0);
    }

    [Fact]
    public async Task Another_machine_is_not_talked_to_for_ever()
    {
        await using var line = await TextLine.OpenAsync();

        for (var i = 0; i < 40; i++) await line.ReceiveAsync(Wanjiku, $"birth fee {i}");
        await line.IdleAsync();

        line.Provider.Sent.Count.ShouldBe(30);
        line.Board.Log.Count(entry => entry.Contains("texts like a machine", StringComparison.Ordinal)).ShouldBe(1);
        line.Board.Time.Advance(TimeSpan.FromMinutes(11));
        (await line.AskAsync(Wanjiku, "birth fee")).ShouldNotBeNull();
    }

    [Fact]
    public async Task STOP_is_heard_from_who_is_no_longer_answered()
    {
        await using var line = await TextLine.OpenAsync();
        for (var i = 0; i < 40; i++) await line.ReceiveAsync(Wanjiku, $"birth fee {i}");
        await line.IdleAsync();

        await line.ReceiveAsync(Wanjiku, "STOP");
        await line.IdleAsync();

        line.Provider.Sent.Count.ShouldBe(31);
        (await line.Board.RowsAsync("contacts WHERE stopped_at IS NOT NULL")).ShouldBe(1);
    }

    [Theory]
    [InlineData("birth fee")]
    [InlineData("Birth fee ", "birth FEE")]
    [InlineData("HELP")]
    public async Task What_says_the_same_again_and_again_is_answered_three_times_and_then_not_until_it_says_something_else(string text, string? again = null)
    {
        await using var line = await TextLine.OpenAsync();

        for (var i = 0; i < 9; i++)
        {
            await line.ReceiveAsync(Wanjiku, i % 2 == 0 ? text : again ?? text);
            await line.IdleAsync();
            line.Board.Time.Advance(TimeSpan.FromMinutes(4));
        }

        line.Provider.Sent.Count.ShouldBe(3);
        line.Board.Log.Count(entry => entry.Contains("texts like a machine", StringComparison.Ordinal)).ShouldBe(1);
        (await line.AskAsync(Otieno, text)).ShouldNotBeNull();
        (await line.AskAsync(Wanjiku, "where birth")).ShouldNotBeNull();
        (await line.AskAsync(Wanjiku, text)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_asks_the_same_an_hour_later_is_answered()
    {
        await using var line = await TextLine.OpenAsync();
        for (var i = 0; i < 4; i++) await line.AskAsync(Wanjiku, "birth fee");

        line.Board.Time.Advance(TimeSpan.FromMinutes(6));

        (await line.AskAsync(Wanjiku, "birth fee")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_types_the_same_number_at_every_list_is_answered()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "MENU");

        for (var i = 0; i < 6; i++) (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Marks_are_still_taken_after_a_question_that_was_asked_in_between_and_once()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "MENU");
        await line.AskAsync(Wanjiku, "4");

        // The answer offers no numbers: one would be marks.
        var answer = (await line.AskAsync(Wanjiku, "birth fee")).ShouldNotBeNull();
        answer.ShouldStartWith("fee of birth");
        answer.ShouldNotContain("1. Others");
        (await line.AskAsync(Wanjiku, "death fee")).ShouldNotBeNull().ShouldStartWith("fee of death");
        (await line.AskAsync(Wanjiku, "4")).ShouldBe("Goodbye");

        (await line.Board.ScalarAsync<long>("SELECT sum(marks) FROM ratings")).ShouldBe(4);
        (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull().ShouldStartWith("Which?");
        (await line.Board.RowsAsync("ratings")).ShouldBe(1);
    }

    [Fact]
    public async Task A_number_that_a_list_asks_for_is_no_mark()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "MENU");
        await line.AskAsync(Wanjiku, "4");
        await line.AskAsync(Wanjiku, "certificate");

        (await line.AskAsync(Wanjiku, "2")).ShouldNotBeNull().ShouldStartWith("fee of death");
        (await line.AskAsync(Wanjiku, "2")).ShouldBe("Goodbye");
    }

    [Fact]
    public async Task Marks_are_waited_for_a_day_whatever_is_asked_meanwhile()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "MENU");
        await line.AskAsync(Wanjiku, "4");
        line.Board.Time.Advance(TimeSpan.FromHours(20));
        await line.AskAsync(Wanjiku, "birth fee");
        line.Board.Time.Advance(TimeSpan.FromHours(5));

        (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull().ShouldStartWith("Which?");
        (await line.Board.RowsAsync("ratings")).ShouldBe(0);
    }

    [Fact]
    public async Task Words_that_ask_and_name_nothing_are_about_what_was_told_lately_whatever_was_asked_since()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee");
        (await line.AskAsync(Wanjiku, "fee")).ShouldNotBeNull().ShouldStartWith("fee of birth");
        await line.AskAsync(Wanjiku, "MENU");
        line.Board.Time.Advance(TimeSpan.FromMinutes(29));

        (await line.AskAsync(Wanjiku, "fee")).ShouldNotBeNull().ShouldStartWith("fee of birth");
        await line.AskAsync(Wanjiku, "MENU");
        line.Board.Time.Advance(TimeSpan.FromMinutes(31));
        (await line.AskAsync(Wanjiku, "fee")).ShouldNotBeNull().ShouldStartWith("Not a choice.");
        (await line.AskAsync(Otieno, "fee")).ShouldNotBeNull().ShouldStartWith("Nothing found.");
    }

    [Fact]
    public async Task Text_and_reply_are_unreadable_on_disk()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee zebra");

        await using var context = await line.Board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var all = context.MessagesIn.Select(row => row.Content).AsEnumerable().Concat(context.MessagesOut.Select(row => row.Content)).Select(System.Text.Encoding.Latin1.GetString).ToList();
        all.Count.ShouldBe(2);
        all.ShouldAllBe(content => !content.Contains("zebra", StringComparison.Ordinal) && !content.Contains("4,550", StringComparison.Ordinal));
    }

    private static Task<Switchboard> WithKeywordsAsync() => OpenAsync(content: new ContentSet(SmallLine.Content.Files.Append(new ContentFile("tell/tell.yaml", """
        format: 1
        flow: tell
        keywords: { en: [tell, tell us], sw: [eleza] }
        nodes:
          begin:
            set: { tells: yes }
            next: main/story

        """))));

    private static async Task<HudumaContact.Conversations.Contacts.ContactId> ContactAsync(TextLine line) =>
        (await line.Board.Get<HudumaContact.Conversations.Contacts.IContactStore>().FindAsync(Wanjiku, TestContext.Current.CancellationToken)).ShouldNotBeNull().Id;

    // The start reads the disk on a thread of its own; there is no signal before it has begun.
    private static async Task WaitUntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 2_000 && !isSo(); i++) await Task.Yield();
        for (var i = 0; i < 200 && !isSo(); i++) await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
        isSo().ShouldBeTrue();
    }
}
