using HudumaContact.Conversations.Hops;
using HudumaContact.Providers.AfricasTalking;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.AfricasTalking;

public sealed class UssdEndedFormTests
{
    [Theory]
    [InlineData("event-success", SessionEndStatus.Success, 21874, 3)]
    [InlineData("event-incomplete", SessionEndStatus.Incomplete, 61032, 2)]
    [InlineData("event-failed", SessionEndStatus.Failed, 10007, 1)]
    public void An_ended_notification_is_read_as_the_provider_posts_it(string sample, SessionEndStatus status, int milliseconds, int hops) =>
        UssdEndedForm.Read(Sample.Form(sample)).ShouldBe(new UssdEndedForm(
            "ATUid_5b1f0a9c3d7e4f2a8b6c1d0e9f8a7b6c", status, 0.50m, TimeSpan.FromMilliseconds(milliseconds), hops,
            new DateTime(2026, 10, 1, 7, 15, 42, DateTimeKind.Utc)));

    [Fact]
    public void Only_the_session_is_needed() =>
        Read("sessionId=s").ShouldBe(new UssdEndedForm("s", SessionEndStatus.Unknown, null, null, null, null));

    [Theory]
    [InlineData("0.50", 0.50)]
    [InlineData("KES 0.50", 0.50)]
    [InlineData("KES1", 1)]
    [InlineData("0.408333333333333345", 0.408333333333333345)]
    public void A_cost_may_have_its_currency(string cost, double amount) =>
        Read("cost=" + Uri.EscapeDataString(cost)).Cost.ShouldNotBeNull().ShouldBe((decimal)amount, 1e-15m);

    [Theory]
    [InlineData("1,50")]
    [InlineData("-1")]
    [InlineData("free")]
    [InlineData("")]
    public void A_cost_that_can_not_be_read_is_none(string cost) => Read("cost=" + cost).Cost.ShouldBeNull();

    [Fact]
    public void Odd_counts_and_times_are_none() =>
        Read("sessionId=s&hopsCount=many&durationInMillis=-1&date=yesterday&status=Exploded")
            .ShouldBe(new UssdEndedForm("s", SessionEndStatus.Unknown, null, null, null, null));

    private static UssdEndedForm Read(string body) => UssdEndedForm.Read(System.Text.Encoding.ASCII.GetBytes(body));
}
