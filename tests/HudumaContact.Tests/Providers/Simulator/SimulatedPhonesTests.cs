using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.Simulator;
using HudumaContact.Tests.Conversations;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Simulator;

public sealed class SimulatedPhonesTests : IAsyncLifetime
{
    private static readonly PhoneNumber Citizen = PhoneNumber.FromE164("+254700000001");
    private static readonly PhoneNumber Other = PhoneNumber.FromE164("+254700000002");
    private static readonly Line Line = new(new LineId("at-sms"), LineKind.Sms, ProviderNames.AfricasTalking, "22384", "demo");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private readonly KeptArrivals _kept = new();
    private readonly ProviderMeter _meter = new();
    private readonly SimulatedPhones _phones = new();
    private readonly SimulatedDeliveries _deliveries;

    public SimulatedPhonesTests() =>
        _deliveries = new SimulatedDeliveries(_phones, _kept, _time, new KeptLogger<SimulatedDeliveries>(new KeptLog()));

    public async ValueTask InitializeAsync() => await _deliveries.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _deliveries.StopAsync(CancellationToken.None);
        _deliveries.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task What_a_line_sends_is_accepted_and_reported_delivered_a_moment_later()
    {
        (await SendAsync(CannedApi.Message, Citizen)).ShouldBe(new SendResult.Accepted($"simulated-{CannedApi.Message}"));
        await FirstReportAsync();
        _kept.Reports.ShouldBe([new DeliveryReport(Line.Id, CannedApi.Message, $"simulated-{CannedApi.Message}", Citizen, DeliveryStatus.Delivered)]);
    }

    [Fact]
    public async Task Of_a_phone_that_is_off_nothing_is_reported()
    {
        _phones.Switch(Citizen, off: true);
        await SendAsync(CannedApi.Message, Citizen);
        await SendAsync(CannedApi.Message, Other);
        await FirstReportAsync();
        _kept.Reports.ShouldHaveSingleItem().Recipient.ShouldBe(Other);
    }

    private async Task FirstReportAsync()
    {
        while (_kept.Reports.IsEmpty)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    private ValueTask<SendResult> SendAsync(MessageId id, PhoneNumber to) =>
        new SimulatedSender(ProviderNames.AfricasTalking, _deliveries, _meter).SendAsync(new MessageToSend(id, Line, "22384", to, "Karibu", null), TestContext.Current.CancellationToken);
}
