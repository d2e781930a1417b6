using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations.Chats;
using HudumaContact.Tests.Conversations.Messages;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Conversations.Answers;

/// <summary>An answer that is said to be wrong, from the agent to those who were told it.</summary>
public sealed class WrongAnswersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_agent_says_is_wrong_waits_for_the_clerk_once_and_without_anybodys_number()
    {
        await using var line = await TextLine.OpenAsync();
        var told = await TellAsync(line, Wanjiku);
        (await ReportAsync(line, told, "He paid 4,600 himself, call 0712 345 678")).ShouldBeTrue();
        (await ReportAsync(line, told, "again")).ShouldBeFalse();

        var item = await OnlyAsync(line);
        (item.Topic, item.About, item.Wording, item.Catalogue, item.By).ShouldBe(("fee", told.Answer.About, "fee of passport: KSh 4,550.", "v1", "amina"));
        item.Why.ShouldBe("He paid 4,600 himself, call #");
        item.Verdict.ShouldBeNull();
        (await line.Board.Get<FollowUpCorrection>().CountAsync(item, Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_not_corrected_as_long_as_the_catalogue_tells_the_same()
    {
        await using var line = await TextLine.OpenAsync();
        await ReportAsync(line, await TellAsync(line, Wanjiku), "wrong");
        var item = await OnlyAsync(line);
        var settle = line.Board.Get<SettleWrongAnswer>();

        (await settle.CorrectedAsync(item.Id, "njeri", Cancellation)).ShouldBe(Settling.StillTold);
        Correct(line);
        (await settle.CorrectedAsync(item.Id, "njeri", Cancellation)).ShouldBe(Settling.Settled);
        (await settle.NotWrongAsync(item.Id, "late", "other", Cancellation)).ShouldBe(Settling.SettledBefore);
        (await OnlyAsync(line)).Verdict.ShouldNotBeNull().ShouldSatisfyAllConditions(verdict => verdict.IsCorrected.ShouldBeTrue(), verdict => verdict.By.ShouldBe("njeri"));
    }

    [Fact]
    public async Task What_is_not_wrong_says_why_and_can_be_said_again()
    {
        await using var line = await TextLine.OpenAsync();
        var told = await TellAsync(line, Wanjiku);
        await ReportAsync(line, told, "wrong");
        var item = await OnlyAsync(line);
        (await line.Board.Get<SettleWrongAnswer>().NotWrongAsync(item.Id, "It is so since July.", "njeri", Cancellation)).ShouldBe(Settling.Settled);

        (await OnlyAsync(line)).Verdict.ShouldNotBeNull().Reason.ShouldBe("It is so since July.");
        (await ReportAsync(line, told, "still")).ShouldBeTrue();
    }

    [Fact]
    public async Task Once_corrected_those_who_were_last_told_the_old_answer_get_the_right_one_once()
    {
        await using var line = await TextLine.OpenAsync();
        var told = await TellAsync(line, Wanjiku);
        await TellAsync(line, Otieno);
        var item = await CorrectedAsync(line, told);
        // Who has asked again knows.
        await TellAsync(line, Otieno);
        var follow = line.Board.Get<FollowUpCorrection>();

        (await follow.ListAsync(item, Cancellation)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Person.WrittenTo.ShouldBe(Wanjiku), one => one.IsSent.ShouldBeFalse());
        (await follow.SendAsync(item, Cancellation)).ShouldBe(1);
        (await follow.SendAsync(item, Cancellation)).ShouldBe(0);
        await line.LookAsync();

        var sent = line.Provider.Sent.Where(message => message.Text.StartsWith("We were wrong", StringComparison.Ordinal)).ShouldHaveSingleItem();
        (sent.To, sent.Text, sent.From).ShouldBe((Wanjiku, "We were wrong about passport. Right: fee of passport: KSh 4,600.", "HUDUMA"));
        (await follow.ListAsync(item, Cancellation)).ShouldHaveSingleItem().IsSent.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_clerks_who_send_at_once_send_once()
    {
        await using var line = await TextLine.OpenAsync();
        var item = await CorrectedAsync(line, await TellAsync(line, Wanjiku));
        var follow = line.Board.Get<FollowUpCorrection>();

        await Task.WhenAll(follow.SendAsync(item, Cancellation), follow.SendAsync(item, Cancellation));

        (await line.Board.RowsAsync("messages_out WHERE purpose = 7")).ShouldBe(1);
    }

    [Fact]
    public async Task Who_has_said_STOP_is_listed_and_not_written_to()
    {
        await using var line = await TextLine.OpenAsync();
        var item = await CorrectedAsync(line, await TellAsync(line, Wanjiku));
        await line.AskAsync(Wanjiku, "STOP");
        var follow = line.Board.Get<FollowUpCorrection>();

        (await follow.ListAsync(item, Cancellation)).ShouldHaveSingleItem().Person.HasStopped.ShouldBeTrue();
        (await follow.SendAsync(item, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_was_told_in_a_chat_is_listed_and_not_written_to()
    {
        await using var chat = await ChatLine.OpenAsync();
        var user = await chat.OpenChatAsync();
        foreach (var tapped in new[] { "1", "1" }) await chat.SayAsync(user, tapped);
        var item = await CorrectedAsync(chat.Line, await LastToldAsync(chat.Line, user));
        var follow = chat.Board.Get<FollowUpCorrection>();

        (await follow.ListAsync(item, Cancellation)).ShouldHaveSingleItem().Person.ShouldSatisfyAllConditions(person => person.Address.ShouldBe(user), person => person.WrittenTo.ShouldBeNull());
        (await follow.SendAsync(item, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task In_the_quiet_hours_it_waits_for_the_morning()
    {
        await using var line = await TextLine.OpenAsync();
        var item = await CorrectedAsync(line, await TellAsync(line, Wanjiku));
        // 21:00 in Nairobi.
        line.Board.Time.Advance(TimeSpan.FromHours(11));
        (await line.Board.Get<FollowUpCorrection>().SendAsync(item, Cancellation)).ShouldBe(1);
        var before = line.Provider.Sent.Count;
        await line.LookAsync();
        line.Provider.Sent.Count.ShouldBe(before);

        line.Board.Time.Advance(TimeSpan.FromHours(11));
        await line.LookAsync();
        line.Provider.Sent.Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task Who_was_told_longer_ago_or_is_erased_is_not_listed()
    {
        await using var line = await TextLine.OpenAsync();
        var told = await TellAsync(line, Wanjiku);
        line.Board.Time.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));
        await TellAsync(line, Otieno);
        var item = await CorrectedAsync(line, told);
        var follow = line.Board.Get<FollowUpCorrection>();
        (await follow.ListAsync(item, Cancellation)).ShouldHaveSingleItem().Person.WrittenTo.ShouldBe(Otieno);

        await line.Board.Get<EraseContact>().RunAsync(Otieno, Cancellation);
        (await follow.ListAsync(item, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_told_in_private_is_not_spoken_of_by_SMS()
    {
        await using var line = await TextLine.OpenAsync();
        await line.Board.WalkAsync(Wanjiku, "anonymous", "1", "1", "00", "2", "the clerk wants money", "2");
        var told = await TellAsync(line, Otieno);
        await TellInCounsellingAsync(line, PhoneNumber.FromE164("+254700000003"), told.Answer.About);
        (await line.Board.RowsAsync("answers_told")).ShouldBe(3);

        var item = await CorrectedAsync(line, told);

        (await line.Board.Get<FollowUpCorrection>().ListAsync(item, Cancellation)).ShouldHaveSingleItem().Person.WrittenTo.ShouldBe(Otieno);
    }

    [Fact]
    public async Task What_is_not_corrected_is_followed_up_by_nobody()
    {
        await using var line = await TextLine.OpenAsync();
        await ReportAsync(line, await TellAsync(line, Wanjiku), "wrong");
        var item = await OnlyAsync(line);
        await Should.ThrowAsync<InvalidOperationException>(() => line.Board.Get<FollowUpCorrection>().SendAsync(item, Cancellation));
    }

    [Fact]
    public async Task A_notice_that_is_told_first_makes_no_other_answer()
    {
        await using var line = await TextLine.OpenAsync();
        var told = await TellAsync(line, Wanjiku);
        var today = line.Board.Get<TodaysAnswers>();

        today.IsStillTold(told.Answer.About, "fee", "en", $"The office is closed today.\n{told.Answer.Wording}", "v0").ShouldBeTrue();
        today.IsStillTold(told.Answer.About, "fee", "en", "fee of passport: KSh 1.", "v0").ShouldBeFalse();
    }

    /// <summary>Somebody dials and is told the fee of a passport.</summary>
    private static async Task<LoggedAnswer> TellAsync(TextLine line, PhoneNumber to)
    {
        await line.Board.WalkAsync(to, $"{to.E164}-{line.Board.Time.GetUtcNow():s}-{await line.Board.RowsAsync("sessions")}", "1", "1");
        return await LastToldAsync(line, to);
    }

    private static async Task<LoggedAnswer> LastToldAsync(TextLine line, ContactAddress to)
    {
        var now = line.Board.Time.GetUtcNow().UtcDateTime;
        return (await line.Board.Get<IAnswerLog>().ToldAsync(to, now.AddDays(-30), now.AddDays(1), Cancellation))[^1];
    }

    /// <summary>Somebody asks for a person, and is told the same there, in the queue of those who counsel.</summary>
    private static async Task TellInCounsellingAsync(TextLine line, PhoneNumber to, Item about)
    {
        await line.Board.WalkAsync(to, "asks for a person", "3");
        var id = line.Board.Get<HandoffBoard>().Open.ShouldHaveSingleItem().Id;
        await line.Board.Get<HandoffSteps>().TakeAsync(id, (handoff, _) => new HandoffChange(handoff.Touch() with { Queue = QueueId.Counselling }, [], []), Cancellation);
        var dida = Agent("Dida", "counselling");
        (await line.Board.Get<HandoffDesk>().AcceptAsync(dida, id, Cancellation)).ShouldBeTrue();
        (await line.Board.Get<SendAnswer>().RunAsync(dida, id, "fee", about, "en", Cancellation)).ShouldNotBeNull();
    }

    private static Task<bool> ReportAsync(TextLine line, LoggedAnswer told, string why) => line.Board.Get<ReportWrongAnswer>().RunAsync(told.Answer, why, "amina", Cancellation);

    private static async Task<WrongAnswer> CorrectedAsync(TextLine line, LoggedAnswer told)
    {
        await ReportAsync(line, told, "wrong");
        Correct(line);
        (await line.Board.Get<SettleWrongAnswer>().CorrectedAsync((await OnlyAsync(line)).Id, "njeri", Cancellation)).ShouldBe(Settling.Settled);
        return await OnlyAsync(line);
    }

    private static void Correct(TextLine line) => ((SmallWorld)line.Board.Get<IHopWorlds>()).Corrected = "KSh 4,600.";

    private static async Task<WrongAnswer> OnlyAsync(TextLine line) =>
        (await line.Board.Get<IWrongAnswers>().ListAsync(DateTime.UnixEpoch, Cancellation)).ShouldHaveSingleItem();
}
