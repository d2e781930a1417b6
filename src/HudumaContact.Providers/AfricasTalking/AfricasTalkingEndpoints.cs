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
        var services = endpoints.ServiceProvider;
        var logs = services.GetRequiredService<ILoggerFactory>();
        foreach (var line in lines.Where(line => line.Line is { Provider: ProviderNames.AfricasTalking, Kind: LineKind.Ussd }))
        {
            var guard = new WebhookGuard(line, logs.CreateLogger<WebhookGuard>());
            var ussd = new UssdEndpoint(line.Line, guard, services.GetRequiredService<HopHandler>(), logs.CreateLogger<UssdEndpoint>());
            var ended = new UssdEndedEndpoint(line.Line, guard, services.GetRequiredService<SessionEnding>(), logs.CreateLogger<UssdEndedEndpoint>());
            // Straight from routing: who may call is the guard's business, and nothing of what pages need has a say in it.
            endpoints.MapPost($"/hooks/{line.Line.Id}", ussd.HandleAsync).ShortCircuit();
            endpoints.MapPost($"/hooks/{line.Line.Id}/ended", ended.HandleAsync).ShortCircuit();
        }
    }
}
