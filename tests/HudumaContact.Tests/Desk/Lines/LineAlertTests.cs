using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Desk.Lines;
using HudumaContact.Desk.Shell;
using HudumaContact.Flows.Definition;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Lines;

public sealed class LineAlertTests
{
    private static readonly Tongue English = new(Tongue.English);

    private static readonly Tongue Swahili = new(Tongue.Swahili);

    private static readonly Line Sms = new(new LineId("at-sms"), LineKind.Sms, "AfricasTalking", "22384", "demo");

    [Fact]
    public void A_provider_that_takes_nothing_until_somebody_pays_is_an_alert_with_what_to_do() =>
        Alerts(LineFigures.None with { FailedToday = [new FailedMessages(SendError.Balance, 3)] })
            .ShouldHaveSingleItem().Says(English).ShouldBe("The account has no money left: top it up. 3 not sent today.");

    [Fact]
    public void A_number_that_gets_no_messages_is_nobodys_alert() =>
        Alerts(LineFigures.None with { FailedToday = [new FailedMessages(SendError.Recipient, 3), new FailedMessages(null, 2)] }).ShouldBeEmpty();

    [Fact]
    public void A_silent_line_says_since_when_in_Nairobi() =>
        Alerts(LineFigures.None, new DateTime(2026, 11, 23, 7, 5, 0, DateTimeKind.Utc)).ShouldHaveSingleItem().Says(English).ShouldStartWith("Silent: nothing has arrived since 23 Nov 2026, 10:05.");

    [Fact]
    public void Each_reason_is_told_in_both_languages() =>
        SendError.All.ShouldAllBe(error => LineSaid.Why(error, English) == error.Advice && LineSaid.Why(error, Swahili) != error.Advice);

    private static IReadOnlyList<LineAlert> Alerts(LineFigures figures, DateTime? silentSince = null) => LineAlert.All(
        [Sms],
        new Dictionary<LineId, LineFigures> { [Sms.Id] = figures },
        silentSince is { } since ? new Dictionary<LineId, DateTime> { [Sms.Id] = since } : new Dictionary<LineId, DateTime>());
}
