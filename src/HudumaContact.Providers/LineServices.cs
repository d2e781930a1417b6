using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Voice;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers;

/// <summary>What every line's webhooks stand on, made for one line.</summary>
internal static class LineServices
{
    public static WebhookGuard GuardOf(this IServiceProvider services, WebhookLine line) => new(line, services.GetRequiredService<ILogger<WebhookGuard>>());

    public static MessageIntake MessagesOf(this IServiceProvider services, WebhookLine line) => new(
        line.Line,
        services.GetRequiredService<IMessageInbox>(),
        services.GetRequiredService<ProviderMeter>(),
        services.GetRequiredService<ILogger<MessageIntake>>());

    public static ReportIntake ReportsOf(this IServiceProvider services, WebhookLine line) => new(
        line.Line, services.GetRequiredService<IDeliveryReports>(), services.GetRequiredService<ProviderMeter>(), services.GetRequiredService<ILogger<ReportIntake>>());

    public static CallIntake CallsOf(this IServiceProvider services, WebhookLine line) =>
        new(line.Line, services.GetRequiredService<ICallEvents>(), services.GetRequiredService<ProviderMeter>());

    public static ToldRecordings RecordingsOf(this IServiceProvider services, WebhookLine line) =>
        new(line.Line, services.GetRequiredService<RecordingHosts>(), services.GetRequiredService<ILogger<ToldRecordings>>());
}
