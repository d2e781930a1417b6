using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>Who drops with answers in the session is offered, by text and once, to go on.</summary>
public sealed class RemindDroppedTests
{
    private const string Offer = "Welcome back.\n1. Continue\n2. Start again";

    /// <summary>To a menu, with a service chosen and its fee seen on the way.</summary>
    private static readonly string[] ToAMenu = ["1", "1", "1"];

    [Fact]
    public async Task A_dropped_session_goes_on_by_text_at_the_same_node_with_its_answers()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);

        await RemindAsync(line, TimeSpan.FromMinutes(4));
        line.Provider.Sent.ShouldBeEmpty();
        await RemindAsync(line, TimeSpan.FromMinutes(1));

        var sent = line.Provider.Sent.ShouldHaveSingleItem();
        (sent.Text, sent.From, sent.To).ShouldBe((Offer, "22647", Wanjiku));
        (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull().ShouldStartWith("Which?");
        // The screen before told the fee of what was chosen on the call.
        (await line.AskAsync(Wanjiku, "0")).ShouldNotBeNull().ShouldStartWith("fee of ");
    }

    [Fact]
    public async Task Words_typed_at_the_main_menu_would_be_lost_at_the_question_what_they_mean()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", "certificate");

        await RemindAsync(line, TimeSpan.FromMinutes(5));

        line.Provider.Sent.ShouldHaveSingleItem().Text.ShouldBe(Offer);
        (await line.AskAsync(Wanjiku, "1")).ShouldNotBeNull().ShouldStartWith("Did you mean");
    }

    [Theory]
    [InlineData("nothing was answered past the main menu", "1")]
    [InlineData("the answer was told", "1", "1")]
    [InlineData("the words of a complaint are private", "2")]
    [InlineData("a private screen was shown on the way", "2", "Zebra", "00", "1", "1", "1")]
    [InlineData("it ended", "4", "5")]
    public async Task Nothing_is_said_when(string reason, params string[] answers)
    {
        reason.ShouldNotBeEmpty();
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", answers);

        await RemindAsync(line, TimeSpan.FromHours(1));

        line.Provider.Sent.ShouldBeEmpty();
        (await line.Board.RowsAsync("sessions WHERE remind_at IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Who_said_STOP_is_not_reminded_and_the_session_is_not_looked_at_again()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "STOP");
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);

        await RemindAsync(line, TimeSpan.FromMinutes(5));

        line.Provider.Sent.Count.ShouldBe(1);
        (await line.Board.RowsAsync("sessions WHERE remind_at IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_is_reminded_twice_a_day()
    {
        await using var line = await TextLine.OpenAsync();
        foreach (var (session, wait, reminders) in new[] { ("a", 5, 1), ("b", 5, 1), ("c", (24 * 60) - 11, 1), ("d", 7, 2) })
        {
            await line.Board.WalkAsync(Wanjiku, session, ToAMenu);
            await RemindAsync(line, TimeSpan.FromMinutes(wait));
            line.Provider.Sent.Count(sent => sent.Text == Offer).ShouldBe(reminders, session);
        }
    }

    [Fact]
    public async Task A_reminder_of_the_evening_comes_in_the_morning_and_not_when_the_citizen_has_come_back_by_then()
    {
        await using var line = await TextLine.OpenAsync();
        // 19:58 in Nairobi.
        line.Board.Time.Advance(new TimeSpan(9, 58, 0));
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        await line.Board.WalkAsync(Otieno, "t", ToAMenu);
        await RemindAsync(line, TimeSpan.FromMinutes(30));
        line.Provider.Sent.ShouldBeEmpty();
        await line.AskAsync(Otieno, "birth fee");

        await RemindAsync(line, TimeSpan.FromHours(12));

        line.Provider.Sent.Where(sent => sent.Text == Offer).ShouldHaveSingleItem().To.ShouldBe(Wanjiku);
    }

    [Fact]
    public async Task What_became_due_while_the_program_stood_still_waits_for_the_end_of_quiet_hours_too()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);

        await RemindAsync(line, TimeSpan.FromHours(12));
        line.Provider.Sent.ShouldBeEmpty();
        await RemindAsync(line, TimeSpan.FromHours(10));
        line.Provider.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_crash_neither_loses_nor_repeats_it()
    {
        // Nothing sends: what is to be sent is on disk and nothing more.
        var board = await OpenAsync();
        await board.WalkAsync(Wanjiku, "s", ToAMenu);
        board.Time.Advance(TimeSpan.FromMinutes(5));
        await board.Get<RemindDropped>().RunAsync(TestContext.Current.CancellationToken);

        await using var line = await TextLine.OpenAsync(await board.RestartAsync());
        await line.LookAsync();
        await RemindAsync(line, TimeSpan.FromMinutes(5));

        line.Provider.Sent.ShouldHaveSingleItem().Text.ShouldBe(Offer);
    }

    [Fact]
    public async Task Two_programs_on_the_same_records_remind_once()
    {
        await using var line = await TextLine.OpenAsync();
        var held = new HeldCommitter();
        await using var other = await OpenAsync(line.Board.Folder, change: held.PutInPlace, time: line.Board.Time);
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        line.Board.Time.Advance(TimeSpan.FromMinutes(5));

        // The other one has read all that it decides by, and only then is overtaken.
        var late = other.Get<RemindDropped>().RunAsync(TestContext.Current.CancellationToken);
        await held.Reached;
        await line.Board.Get<RemindDropped>().RunAsync(TestContext.Current.CancellationToken);
        held.LetGo();
        await late;

        (await line.Board.RowsAsync("messages_out")).ShouldBe(1);
        (await line.Board.RowsAsync("sessions")).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_read_before_another_hop_takes_nothing_from_it()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        line.Board.Time.Advance(TimeSpan.FromMinutes(5));
        var dropped = line.Board.Get<IDroppedSessions>();
        var read = (await dropped.DueAsync(line.Board.Time.GetUtcNow().UtcDateTime, 10)).ShouldHaveSingleItem();
        await line.Board.HopAsync(Wanjiku, "s", "1*1*1*9");

        await dropped.ForgetAsync(read, HopDeadline.After(TimeSpan.FromMinutes(1), line.Board.Time));

        await RemindAsync(line, TimeSpan.FromMinutes(5));
        line.Provider.Sent.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_call_that_went_on_meanwhile_is_not_dropped()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        line.Board.Time.Advance(TimeSpan.FromMinutes(4));
        (await line.Board.HopAsync(Wanjiku, "s", "1*1*1*9")).Text.ShouldStartWith("Not a choice.");

        await RemindAsync(line, TimeSpan.FromMinutes(2));
        line.Provider.Sent.ShouldBeEmpty();
        await RemindAsync(line, TimeSpan.FromMinutes(3));
        line.Provider.Sent.ShouldHaveSingleItem();
        // And it can still be gone on with.
        (await line.Board.HopAsync(Wanjiku, "s", "1*1*1*9*1")).Text.ShouldStartWith("fee of ");
    }

    [Fact]
    public async Task Who_has_dialled_again_and_begun_anew_is_not_reminded()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        line.Board.Time.Advance(TimeSpan.FromMinutes(2));
        (await line.Board.WalkAsync(Wanjiku, "again", "2")).Text.ShouldStartWith("Huduma");

        await RemindAsync(line, TimeSpan.FromMinutes(10));

        line.Provider.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_that_went_on_by_SMS_is_not_dropped()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        line.Board.Time.Advance(TimeSpan.FromSeconds(150));
        await line.Board.HopAsync(Wanjiku, "s", "1*1*1*9");
        (await line.Board.HopAsync(Wanjiku, "s", "1*1*1*9*97")).Ends.ShouldBeTrue();

        await RemindAsync(line, TimeSpan.FromMinutes(10));

        line.Provider.Sent.ShouldHaveSingleItem().Text.ShouldStartWith("Which?");
    }

    [Fact]
    public async Task Words_that_are_no_answer_to_the_offer_are_a_question()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        await RemindAsync(line, TimeSpan.FromMinutes(5));

        (await line.AskAsync(Wanjiku, "birth fee")).ShouldNotBeNull().ShouldStartWith("fee of birth");
    }

    [Fact]
    public async Task The_word_of_the_offer_goes_on_as_its_number_does()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        await RemindAsync(line, TimeSpan.FromMinutes(5));

        (await line.AskAsync(Wanjiku, " endelea ")).ShouldNotBeNull().ShouldStartWith("Which?");
    }

    [Fact]
    public async Task Nobody_is_left_to_remind_once_a_person_is_erased()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, TestContext.Current.CancellationToken);

        await RemindAsync(line, TimeSpan.FromMinutes(5));

        line.Provider.Sent.ShouldBeEmpty();
        (await line.Board.RowsAsync("sessions WHERE remind_at IS NOT NULL")).ShouldBe(0);
    }

    [Theory]
    [InlineData("UPDATE sessions SET state = zeroblob(80) WHERE provider_session = 's'")]
    [InlineData("UPDATE contacts SET number = zeroblob(60) WHERE id = (SELECT contact_id FROM sessions WHERE provider_session = 's')")]
    public async Task One_session_that_cannot_be_read_is_told_once_and_set_aside_and_the_others_are_reminded_of(string damage)
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "s", ToAMenu);
        await line.Board.WalkAsync(Otieno, "t", ToAMenu);
        await using (var records = await line.Board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            (await records.Database.ExecuteSqlRawAsync(damage, TestContext.Current.CancellationToken)).ShouldBe(1);
        }

        await RemindAsync(line, TimeSpan.FromMinutes(5));
        await RemindAsync(line, TimeSpan.FromMinutes(5));

        line.Provider.Sent.ShouldHaveSingleItem().To.ShouldBe(Otieno);
        line.Board.Log.Where(told => told.Contains("is not tried again", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("Error: Reminding of session ");
        (await line.Board.RowsAsync("sessions WHERE remind_at IS NOT NULL")).ShouldBe(0);
    }

    private static async Task RemindAsync(TextLine line, TimeSpan after)
    {
        line.Board.Time.Advance(after);
        await line.Board.Get<RemindDropped>().RunAsync(TestContext.Current.CancellationToken);
        await line.IdleAsync();
    }
}
