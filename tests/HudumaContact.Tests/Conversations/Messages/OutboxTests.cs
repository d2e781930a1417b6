using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Messages;

/// <summary>What becomes of a message of ours, whatever its provider does.</summary>
public sealed class OutboxTests
{
    public static TheoryData<string, bool> Errors => [.. SendError.All.Select(error => new TheoryDataRow<string, bool>(error.Name, error.IsRetryable))];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_refused_message_is_tried_again_later_or_fails_with_a_reason(string error, bool isRetried)
    {
        await using var line = await TextLine.OpenAsync();
        line.Provider.Answer = _ => new SendResult.Refused(SendError.All.Single(one => one.Name == error), "HTTP 418");

        await line.AskAsync(Wanjiku, "birth fee");

        (await line.Board.ScalarAsync<long>("SELECT state FROM messages_out")).ShouldBe((long)(isRetried ? MessageState.Queued : MessageState.Failed));
        (await line.Board.ScalarAsync<string>("SELECT trouble FROM messages_out")).ShouldBe($"{error}: HTTP 418");
        line.Provider.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_is_handed_over_so_often_and_no_more_each_time_after_a_longer_wait()
    {
        await using var line = await TextLine.OpenAsync();
        line.Provider.Answer = _ => new SendResult.Refused(SendError.Throttled, "429");
        await line.AskAsync(Wanjiku, "birth fee");

        foreach (var (wait, attempts) in new[] { (4, 1), (2, 2), (8, 2), (3, 3), (20, 4), (40, 5), (600, 5) })
        {
            line.Board.Time.Advance(TimeSpan.FromSeconds(wait));
            await line.LookAsync();
            line.Provider.Sent.Count.ShouldBe(attempts, $"after {wait} s more");
        }

        (await line.Board.ScalarAsync<long>("SELECT state FROM messages_out")).ShouldBe((long)MessageState.Failed);
    }

    [Fact]
    public async Task A_message_of_which_no_word_came_back_is_in_doubt_and_never_sent_again()
    {
        await using var line = await TextLine.OpenAsync();
        line.Provider.Answer = _ => new SendResult.InDoubt("No answer in 10 s.");
        await line.AskAsync(Wanjiku, "birth fee");

        line.Board.Time.Advance(TimeSpan.FromHours(2));
        await line.LookAsync();

        line.Provider.Sent.Count.ShouldBe(1);
        (await line.Board.ScalarAsync<long>("SELECT state FROM messages_out")).ShouldBe((long)MessageState.InDoubt);
    }

    [Fact]
    public async Task What_a_crash_cuts_off_while_it_is_sent_is_in_doubt_after_the_start_and_settled_by_its_report()
    {
        await using var line = await TextLine.OpenAsync();
        var cut = new TaskCompletionSource();
        line.Provider.Answer = message =>
        {
            cut.TrySetResult();
            throw new InvalidOperationException("The program is killed here.");
        };
        await line.ReceiveAsync(Wanjiku, "birth fee");
        await cut.Task;
        await line.IdleAsync();

        await using var again = await line.RestartAsync();
        await again.IdleAsync();
        (await again.Board.ScalarAsync<long>("SELECT state FROM messages_out")).ShouldBe((long)MessageState.InDoubt);
        again.Provider.Sent.ShouldBeEmpty();

        // Our own id is lost to this provider: number and time tell which message it is.
        await again.Board.Get<IDeliveryReports>().TakeAsync(new DeliveryReport(Sms, null, "theirs", Wanjiku, DeliveryStatus.Delivered), TestContext.Current.CancellationToken);
        (await again.Board.ScalarAsync<long>("SELECT state FROM messages_out")).ShouldBe((long)MessageState.Delivered);
        (await again.Board.ScalarAsync<string>("SELECT provider_message FROM messages_out")).ShouldBe("theirs");
    }

    [Theory]
    [InlineData("provider-1", "+254712000111", true)]
    [InlineData("provider-1", "+254799999999", false)]
    [InlineData("somebody-elses", "+254712000111", false)]
    public async Task A_report_that_its_recipient_wants_nothing_counts_only_of_a_message_of_ours_to_them(string id, string number, bool stops)
    {
        await using var line = await TextLine.OpenAsync();
        var citizen = PhoneNumber.FromE164("+254712000111");
        await line.AskAsync(citizen, "birth fee");

        await line.Board.Get<IDeliveryReports>().TakeAsync(
            new DeliveryReport(Sms, null, id, PhoneNumber.FromE164(number), DeliveryStatus.Failed, "UserInBlacklist", OptedOut: true), TestContext.Current.CancellationToken);

        (await line.Board.RowsAsync("contacts WHERE stopped_at IS NOT NULL")).ShouldBe(stops ? 1 : 0);
    }

    [Fact]
    public async Task Reports_move_a_message_forward_and_never_back()
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee");
        var reports = line.Board.Get<IDeliveryReports>();
        foreach (var (status, state) in new[]
        {
            (DeliveryStatus.Underway, MessageState.Sent), (DeliveryStatus.Expired, MessageState.Expired), (DeliveryStatus.Delivered, MessageState.Delivered),
            (DeliveryStatus.Underway, MessageState.Delivered), (DeliveryStatus.Failed, MessageState.Delivered), (DeliveryStatus.Delivered, MessageState.Delivered),
        })
        {
            await reports.TakeAsync(new DeliveryReport(Sms, null, "provider-1", Wanjiku, status), TestContext.Current.CancellationToken);
            (await line.Board.ScalarAsync<long>("SELECT state FROM messages_out")).ShouldBe((long)state);
        }
    }

    [Theory]
    [InlineData("unheard-of", DeliveryStatus.Delivered)]
    [InlineData("provider-1", DeliveryStatus.Unknown)]
    public async Task A_report_about_nothing_of_ours_or_of_an_unknown_word_is_logged_once_and_moves_nothing(string id, DeliveryStatus status)
    {
        await using var line = await TextLine.OpenAsync();
        await line.AskAsync(Wanjiku, "birth fee");

        for (var i = 0; i < 3; i++) await line.Board.Get<IDeliveryReports>().TakeAsync(new DeliveryReport(Sms, null, id, null, status), TestContext.Current.CancellationToken);

        (await line.Board.ScalarAsync<long>("SELECT state FROM messages_out")).ShouldBe((long)MessageState.Sent);
        line.Board.Log.Count(entry => entry.Contains("Further ones are only counted", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void An_answer_overtakes_a_flood_and_the_flood_still_moves()
    {
        using var outbox = new LineOutbox(new HudumaContact.Conversations.Lines.Line(Sms, HudumaContact.Flows.Definition.LineKind.Sms, KeptMessages.Name, "22647", ""));
        var start = new DateTime(2026, 11, 26, 7, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < 100; i++) outbox.Add(Message(MessageClass.Bulk, start));
        for (var i = 0; i < 100; i++) outbox.Add(Message(MessageClass.Answer, start.AddMinutes(1)));

        var picked = Enumerable.Range(0, 100).Select(_ => outbox.NextAsync(TestContext.Current.CancellationToken).AsTask().Result.Class).ToList();

        picked[0].ShouldBe(MessageClass.Answer);
        picked.Count(kind => kind is MessageClass.Bulk).ShouldBe(10);
    }

    [Theory]
    [InlineData("Your ID is ready.", false, "HUDUMA")]
    [InlineData("Your ID is ready.", true, "22647")]
    [InlineData("Questions? Reply AGENT.", false, "22647")]
    [InlineData("Una swali? Jibu MHUDUMU.", false, "22647")]
    [InlineData("MENU: choices", false, "22647")]
    [InlineData("Ask the agent at the start of the menu, for help.", false, "HUDUMA")]
    public void What_tells_to_answer_leaves_only_from_where_it_can_be_answered(string text, bool wantsAnswer, string from) =>
        SenderOf.Text(text, wantsAnswer, new HudumaContact.Conversations.Lines.Line(Sms, HudumaContact.Flows.Definition.LineKind.Sms, KeptMessages.Name, "22647", "") { OneWaySender = "HUDUMA" }).ShouldBe(from);

    [Theory]
    [InlineData("2026-11-26T16:59:00", "2026-11-26T16:59:00")] // 19:59 in Nairobi
    [InlineData("2026-11-26T17:00:00", "2026-11-27T05:00:00")]
    [InlineData("2026-11-26T22:30:00", "2026-11-27T05:00:00")] // half past one
    [InlineData("2026-11-27T04:59:59", "2026-11-27T05:00:00")]
    [InlineData("2026-11-27T05:00:00", "2026-11-27T05:00:00")]
    public void What_was_not_asked_for_waits_for_the_morning(string at, string notBefore) =>
        QuietHours.NotBefore(Utc(at), new MessageOptions()).ShouldBe(Utc(notBefore));

    [Fact]
    public void Every_state_takes_only_what_can_happen_to_it()
    {
        (MessageState, MessageTrigger)[] ends = [(MessageState.Delivered, default), (MessageState.Failed, default)];
        foreach (var (state, _) in ends)
        {
            foreach (var trigger in Enum.GetValues<MessageTrigger>()) MessageMachine.After(state, trigger).ShouldBeNull();
        }

        MessageMachine.After(MessageState.Queued, MessageTrigger.ReportDelivered).ShouldBeNull();
        MessageMachine.After(MessageState.InDoubt, MessageTrigger.Send).ShouldBeNull();
        MessageMachine.After(MessageState.Sent, MessageTrigger.Send).ShouldBeNull();
    }

    private static DateTime Utc(string text) => DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal);

    private static OutboxMessage Message(MessageClass kind, DateTime queuedAt) => new()
    {
        Id = new MessageId(Guid.CreateVersion7()),
        Line = Sms,
        Contact = new HudumaContact.Conversations.Contacts.ContactId(Guid.CreateVersion7()),
        Address = Wanjiku,
        Class = kind,
        Purpose = MessagePurpose.Bulk,
        Text = "x",
        WantsAnswer = false,
        QueuedAt = queuedAt,
        DueAt = queuedAt,
    };
}
