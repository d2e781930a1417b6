using System.Threading.Channels;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Messages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.Simulator;

/// <summary>Reports the messages of a demo as delivered, in their order, a second after each was sent: as a network does, so that states are seen to change. To a phone that is off nothing is delivered, and nothing is said of it.</summary>
internal sealed partial class SimulatedDeliveries(SimulatedPhones phones, IDeliveryReports reports, TimeProvider time, ILogger<SimulatedDeliveries> logger) : BackgroundService
{
    private const int MostWaiting = 10_000;

    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(1);

    // A demo that sends faster than this loses reports, as networks do.
    private readonly Channel<(MessageToSend Message, DateTimeOffset Due)> _waiting = Channel.CreateBounded<(MessageToSend, DateTimeOffset)>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(MessageToSend message) => _waiting.Writer.TryWrite((message, time.GetUtcNow() + OnItsWay));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (message, due) in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                var wait = due - time.GetUtcNow();
                if (wait > TimeSpan.Zero) await Task.Delay(wait, time, stoppingToken);
                await DeliverAsync(message, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The demo ends, and its phones with it.
        }
    }

    private async ValueTask DeliverAsync(MessageToSend message, CancellationToken cancellation)
    {
        if (message.To.Number is { } phone && phones.IsOff(phone)) return;
        try
        {
            var report = new DeliveryReport(message.Line.Id, message.Id, SimulatedSender.ProviderMessageOf(message.Id), message.To.Number, DeliveryStatus.Delivered);
            await reports.TakeAsync(report, cancellation);
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotKept(unavailable, message.Id);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The simulator's report of message {Message} could not be kept; it is not told again")]
    private partial void LogNotKept(Exception unavailable, MessageId message);
}
