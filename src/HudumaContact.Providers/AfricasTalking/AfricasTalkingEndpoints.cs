using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers.AfricasTalking.Voice;
using HudumaContact.Providers.Voice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>The webhooks of the lines that Africa's Talking carries: each line has its own addresses, so an unknown line is a 404.</summary>
public static class AfricasTalkingEndpoints
{
    public static void MapAfricasTalking(this IEndpointRouteBuilder endpoints, IEnumerable<WebhookLine> lines)
    {
        foreach (var line in lines.Where(line => line.Line.Provider == ProviderNames.AfricasTalking))
        {
            if (line.Line.Kind == LineKind.Ussd) endpoints.MapUssd(line);
            else if (line.Line.Kind == LineKind.Voice) endpoints.MapVoice(line);
            else endpoints.MapSms(line);
        }
    }

    // Straight from routing: who may call is the guard's business, and nothing of what pages need has a say in it.
    private static void MapUssd(this IEndpointRouteBuilder endpoints, WebhookLine line)
    {
        var services = endpoints.ServiceProvider;
        var guard = services.GuardOf(line);
        var ussd = new UssdEndpoint(line.Line, guard, services.GetRequiredService<HopHandler>(), services.GetRequiredService<ILogger<UssdEndpoint>>());
        var ended = new UssdEndedEndpoint(line.Line, guard, services.GetRequiredService<SessionEnding>(), services.GetRequiredService<ILogger<UssdEndedEndpoint>>());
        endpoints.MapPost($"/hooks/{line.Line.Id}", ussd.HandleAsync).ShortCircuit();
        endpoints.MapPost($"/hooks/{line.Line.Id}/ended", ended.HandleAsync).ShortCircuit();
    }

    private static void MapSms(this IEndpointRouteBuilder endpoints, WebhookLine line)
    {
        var services = endpoints.ServiceProvider;
        var guard = services.GuardOf(line);
        var reports = services.ReportsOf(line);
        endpoints.MapPost($"/hooks/{line.Line.Id}", new SmsEndpoint(line.Line, guard, services.MessagesOf(line)).HandleAsync).ShortCircuit();
        endpoints.MapPost($"/hooks/{line.Line.Id}/report", new SmsReportEndpoint(line.Line, guard, reports).HandleAsync).ShortCircuit();
        endpoints.MapPost($"/hooks/{line.Line.Id}/opt-out", new SmsOptOutEndpoint(guard, reports).HandleAsync).ShortCircuit();
    }

    private static void MapVoice(this IEndpointRouteBuilder endpoints, WebhookLine line)
    {
        var services = endpoints.ServiceProvider;
        var addresses = new VoiceAddresses(services.GetRequiredService<PublicAddress>(), line.Line, carriesKey: true);
        var voice = new VoiceEndpoint(line.Line, services.GuardOf(line), services.RecordingsOf(line), services.CallsOf(line), new VoiceXml(line.Line, addresses), services.GetRequiredService<ILogger<VoiceEndpoint>>());
        var path = $"/hooks/{line.Line.Id}";
        endpoints.MapPost(path, voice.StartAsync).ShortCircuit();
        endpoints.MapPost(path + "/events", voice.EventsAsync).ShortCircuit();
        foreach (var (kind, word) in StepAddress.Words) endpoints.MapPost($"{path}/{word}", voice.StepOf(kind)).ShortCircuit();
    }
}
