using HudumaContact.Conversations;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Desk.Simulator;
using HudumaContact.Tests.Providers;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator;

/// <summary>The simulated network posts what the provider posts: the same fields, by its published samples.</summary>
public sealed class TextFormsTests
{
    private const string Number = "+254700000001";

    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 10, 1, 7, 20, 11, TimeSpan.Zero));

    [Fact]
    public void A_text_has_the_fields_of_the_providers_own()
    {
        var form = TextForms.Text(Number, "63902", "22384", "KODI 12345", new TimedIds(Time), Time.GetUtcNow());
        var sample = Fields("at-sms-incoming.form.txt");
        form.Keys.Order().ShouldBe(sample.Keys.Order());
        foreach (var same in new[] { "date", "from", "linkId", "text", "to", "networkCode", "cost" }) form[same].ShouldBe(sample[same], same);
        Guid.TryParse(form["id"], out _).ShouldBeTrue();
    }

    [Fact]
    public void Each_text_has_an_id_of_its_own()
    {
        var ids = new TimedIds(Time);
        TextForms.Text(Number, "63902", "22384", "a", ids, Time.GetUtcNow())["id"].ShouldNotBe(TextForms.Text(Number, "63902", "22384", "a", ids, Time.GetUtcNow())["id"]);
    }

    [Theory]
    [InlineData(PhoneReport.Delivered, "at-sms-delivery-success.form.txt")]
    [InlineData(PhoneReport.Failed, "at-sms-delivery-failed.form.txt")]
    public void A_report_has_the_fields_of_the_providers_own(PhoneReport report, string sample) =>
        TextForms.Report(Number, "63902", Ours(MessageState.Sent), report).OrderBy(field => field.Key).ShouldBe(Fields(sample).OrderBy(field => field.Key));

    [Theory]
    [InlineData(MessageState.Queued, 0)]
    [InlineData(MessageState.Sent, 3)]
    [InlineData(MessageState.InDoubt, 3)]
    [InlineData(MessageState.Expired, 1)]
    [InlineData(MessageState.Delivered, 0)]
    [InlineData(MessageState.Failed, 0)]
    public void Only_what_can_still_move_can_be_reported(MessageState state, int ways) => TextForms.Reportable(Ours(state)).Count.ShouldBe(ways);

    [Fact]
    public void What_the_provider_has_no_id_for_can_not_be_reported() =>
        TextForms.Reportable(Ours(MessageState.InDoubt) with { ProviderMessage = null }).ShouldBeEmpty();

    private static LoggedMessage.Ours Ours(MessageState state) => new(
        new MessageId(Guid.Empty), new LineId("at-sms"), "KSh 4,550", Time.GetUtcNow().UtcDateTime, state, 0.8m, "ATXid_1a2b3c4d5e6f708192a3b4c5d6e7f809", Trouble: null);

    private static Dictionary<string, string> Fields(string sample) => Samples.Of("AfricasTalking", sample)
        .Split('&').Select(field => field.Split('=')).ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1].Replace('+', ' ')));
}
