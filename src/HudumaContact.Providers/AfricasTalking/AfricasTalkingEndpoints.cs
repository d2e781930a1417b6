using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;
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
}
