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

public sealed class SimulatedMessagesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly PhoneNumber Citizen = PhoneNumber.FromE164("+254700000001");
    private static readonly Line Line = new(new LineId("at-sms"), LineKind.Sms, ProviderNames.AfricasTalking, "22384", "demo");

    private readonly FakeTimeProvider _time = new(Now);
    private readonly KeptArrivals _kept = new();
    private readonly ProviderMeter _meter = new();
    private readonly SimulatedMessages _messages;
    private readonly SimulatedDeliveries _deliveries;

    public SimulatedMessagesTests()
    {
        _messages = new SimulatedMessages(_time);
        _deliveries = new SimulatedDeliveries(_messages, _kept, _time, new KeptLogger<SimulatedDeliveries>(new KeptLog()));
    }

    public async ValueTask InitializeAsync() => await _deliveries.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _deliveries.StopAsync(CancellationToken.None);
        _deliveries.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task What_a_line_sends_is_accepted_and_shown_and_delivered_a_moment_later()
    {
        var delivered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var result = await SendAsync(CannedApi.Message, new string('a', 161));
        result.ShouldBe(new SendResult.Accepted($"simulated-{CannedApi.Message}"));
        _messages.Of(Citizen).ShouldBe([new SimulatedMessage("out", "at-sms", new string('a', 161), Now.UtcDateTime, "sent", 2)]);

        _messages.Changed += (_, changed) => delivered.SetResult();
        while (!delivered.Task.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        _messages.Of(Citizen).Single().State.ShouldBe("delivered");
        while (_kept.Reports.IsEmpty) await Task.Yield();
        _kept.Reports.ShouldBe([new DeliveryReport(Line.Id, CannedApi.Message, $"simulated-{CannedApi.Message}", Citizen, DeliveryStatus.Delivered)]);
    }

    [Fact]
    public void What_a_number_sends_is_shown_once_however_often_it_is_delivered()
    {
        foreach (var sender in new[] { "+254700000001", "0700000001" }) _messages.AddReceived(new ReceivedMessage(Line.Id, "id-1", sender, "pasport"));
        _messages.Of(Citizen).ShouldBe([new SimulatedMessage("in", "at-sms", "pasport", Now.UtcDateTime, "received", 1)]);
    }

    [Fact]
    public void A_sender_that_is_no_number_has_no_phone()
    {
        _messages.AddReceived(new ReceivedMessage(Line.Id, "id-1", "SAFARICOM", "Bonga"));
        _messages.Of(Citizen).ShouldBeEmpty();
    }

    [Fact]
    public void Who_looks_is_told_whose_messages_changed()
    {
        PhoneNumber? told = null;
        _messages.Changed += (_, changed) => told = changed.Number;
        _messages.AddReceived(new ReceivedMessage(Line.Id, "id-1", "+254700000001", "pasport"));
        told.ShouldBe(Citizen);
    }

    [Fact]
    public void The_oldest_are_forgotten_when_there_are_too_many()
    {
        for (var number = 1; number <= 201; number++) _messages.AddReceived(new ReceivedMessage(Line.Id, $"id-{number}", "+254700000001", $"text {number}"));
        _messages.Of(Citizen).Count.ShouldBe(200);
        _messages.Of(Citizen)[0].Text.ShouldBe("text 2");
    }

    private ValueTask<SendResult> SendAsync(MessageId id, string text) =>
        new SimulatedSender(ProviderNames.AfricasTalking, _messages, _deliveries, _meter).SendAsync(new MessageToSend(id, Line, "22384", Citizen, text, null), TestContext.Current.CancellationToken);
}
