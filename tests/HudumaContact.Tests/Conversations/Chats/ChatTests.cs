using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Rendering;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Chats.ChatLine;

namespace HudumaContact.Tests.Conversations.Chats;

public sealed class ChatTests
{
    [Fact]
    public async Task A_chat_that_is_opened_is_greeted_with_what_can_be_chosen()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();

        var greeting = (await chat.ReadAsync(user)).ShouldHaveSingleItem();
        (greeting.Number, greeting.IsOurs, greeting.Text).ShouldBe((1, true, "Huduma"));
        greeting.Choices.Take(2).ShouldBe([new Choice("1", "Services"), new Choice("2", "Complaint")]);
    }

    [Fact]
    public async Task Opened_again_it_is_not_greeted_again()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        await chat.OpenChatAsync(user);
        (await chat.ReadAsync(user)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_said_stands_before_what_answers_it_with_the_label_that_was_tapped()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        var answer = await chat.SayAsync(user, "1", shown: "Services");

        var entries = await chat.ReadAsync(user);
        entries.Select(entry => (entry.Number, entry.IsOurs, entry.Text, entry.Shown)).ShouldBe([(1, true, "Huduma", null), (2, false, "1", "Services"), (3, true, answer.Text, null)]);
        // What it answers, by the name that the page gave it.
        answer.Link.ShouldBe(entries[1].Link);
        answer.Choices.Select(choice => choice.Label).ShouldContain("Back");
    }

    [Fact]
    public async Task The_same_message_again_changes_nothing()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        (await chat.ReceiveAsync(user, "1", "m1")).ShouldBe(Intake.Taken);
        (await chat.ReceiveAsync(user, "1", "m1")).ShouldBe(Intake.Repeated);
        await chat.Line.IdleAsync();
        (await chat.ReadAsync(user)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Whoever_comes_back_reads_only_what_was_missed_also_after_a_restart()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        await chat.SayAsync(user, "1");
        var before = await chat.ReadAsync(user);

        await chat.RestartAsync();

        (await chat.ReadAsync(user)).Select(entry => (entry.Number, entry.Text)).ShouldBe(before.Select(entry => (entry.Number, entry.Text)));
        (await chat.ReadAsync(user, after: 1)).Select(entry => entry.Number).ShouldBe([2, 3]);
        // And the session goes on where it stood.
        (await chat.SayAsync(user, "2")).Text.ShouldStartWith("fee of");
    }

    [Fact]
    public async Task What_came_before_a_crash_is_answered_after_it()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        chat.Line.Provider.Answer = _ => throw new InvalidOperationException("The program ends here.");
        await chat.ReceiveAsync(user, "1");
        await chat.Line.IdleAsync();

        await chat.RestartAsync();
        await chat.Line.LookAsync();

        (await chat.ReadAsync(user)).Count.ShouldBe(3);
        // Sending it twice shows nothing twice, so nothing is left in doubt.
        (await chat.Board.RowsAsync("messages_out WHERE state = 6")).ShouldBe(0);
        chat.Line.Provider.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_chat_reads_another()
    {
        await using var chat = await OpenAsync();
        var (one, other) = (await chat.OpenChatAsync(), await chat.OpenChatAsync());
        await chat.SayAsync(one, "1");
        (await chat.ReadAsync(other)).Count.ShouldBe(1);
        (await chat.ReadAsync(ChatUser.New())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_reads_an_erased_chat()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        await chat.SayAsync(user, "passport");
        (await chat.Board.Get<EraseContact>().RunAsync(user, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await chat.ReadAsync(user)).ShouldBeEmpty();
        (await chat.Board.Get<IChatLog>().HasBegunAsync(user, TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_that_was_said_stands_on_disk_in_clear()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        await chat.SayAsync(user, "xylophone licence");
        await chat.RestartAsync();
        foreach (var file in Directory.GetFiles(chat.Board.Folder, "*.db*"))
        {
            var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            bytes.ShouldNotContain("xylophone");
            bytes.ShouldNotContain(user.Id);
        }
    }

    [Fact]
    public async Task A_smiley_at_a_menu_brings_its_buttons_again()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        for (var times = 0; times < 2; times++)
        {
            var answer = await chat.SayAsync(user, "\U0001F600");
            answer.Choices.Select(choice => choice.Key).ShouldContain("1");
        }
    }

    [Fact]
    public async Task Where_a_screen_asks_for_nothing_the_menu_can_be_chosen()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        var bye = await chat.SayAsync(user, "3");
        bye.Text.ShouldBe("Goodbye");
        var menu = bye.Choices.ShouldHaveSingleItem();
        (await chat.SayAsync(user, menu.Key)).Text.ShouldBe("Huduma");
    }

    [Fact]
    public async Task Whoever_taps_fast_is_answered_each_time()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        for (var taps = 0; taps < 40; taps++) await chat.SayAsync(user, taps % 2 == 0 ? "1" : "0");
        (await chat.ReadAsync(user)).Count(entry => entry.IsOurs).ShouldBe(41);
    }

    [Fact]
    public async Task Nothing_is_counted_in_parts_nor_paid_for()
    {
        await using var chat = await OpenAsync();
        await chat.OpenChatAsync();
        (await chat.Board.RowsAsync("messages_out WHERE parts = 0 AND price = 0")).ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_asked_for_just_now_is_written_in_the_chat_too()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        var word = new QueuedText(Web, MessageClass.Service, MessagePurpose.LateResult, "It is ready.", WantsAnswer: false, chat.Board.Time.GetUtcNow().UtcDateTime);
        await chat.Board.Get<IMessageQueue>().QueueAsync(word, user, CancellationToken.None);
        await chat.Line.LookAsync();

        (await chat.ReadAsync(user))[^1].Text.ShouldBe("It is ready.");
        chat.Line.Provider.Sent[^1].To.ShouldBe(ContactAddress.Of(user));
    }

    [Fact]
    public async Task A_case_whose_number_hides_its_owner_is_not_to_be_guessed_from_chats()
    {
        await using var chat = await OpenAsync();
        await chat.Board.WalkAsync(Switchboard.Wanjiku, "s", "2", "they wanted money", "2");
        var number = await chat.Board.ScalarAsync<string>("SELECT number FROM cases");
        (await chat.Board.WalkAsync(Switchboard.Otieno, "t", "6", number)).Text.ShouldContain($"{number} is open");

        var user = await chat.OpenChatAsync();
        await chat.SayAsync(user, "6");
        (await chat.SayAsync(user, number)).Text.ShouldBe("Not found.");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202Eabc\u200F \U0001F468\u200D\U0001F469\u200D\U0001F467")]
    public async Task Whatever_is_said_is_kept_as_it_was(string text)
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        await chat.SayAsync(user, text);
        (await chat.ReadAsync(user))[1].Text.ShouldBe(text);
    }

    [Fact]
    public async Task Five_thousand_characters_are_kept_and_answered()
    {
        await using var chat = await OpenAsync();
        var user = await chat.OpenChatAsync();
        var answer = await chat.SayAsync(user, string.Join(' ', Enumerable.Repeat("word", 1000)));
        answer.IsOurs.ShouldBeTrue();
        (await chat.ReadAsync(user))[1].Text.Length.ShouldBe(4999);
    }
}
