using HudumaContact.Conversations.Messages;

namespace HudumaContact.Host.Workers;

/// <summary>Runs the work on texts that arrive and on messages to be sent, from the time a release is there until the program ends.</summary>
internal sealed class MessageWorkers(MessageWork arriving, OutboxWork sending) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(arriving.RunAsync(stoppingToken), sending.RunAsync(stoppingToken));
}
