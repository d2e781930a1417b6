using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace HudumaContact.Providers.Kannel;

/// <summary>The webhooks of the lines that a Kannel gateway carries.</summary>
public static class KannelEndpoints
{
    public static void MapKannel(this IEndpointRouteBuilder endpoints, IEnumerable<WebhookLine> lines)
    {
        foreach (var line in lines.Where(line => line.Line.Provider == ProviderNames.Kannel)) endpoints.MapMessages(line);
    }

    private static void MapMessages(this IEndpointRouteBuilder endpoints, WebhookLine line)
    {
        var services = endpoints.ServiceProvider;
        var guard = services.GuardOf(line);
        endpoints.MapGet($"/hooks/{line.Line.Id}", new MessageEndpoint(line.Line, guard, services.MessagesOf(line)).HandleAsync).ShortCircuit();
        endpoints.MapGet($"/hooks/{line.Line.Id}/report", new ReportEndpoint(line.Line, guard, services.ReportsOf(line)).HandleAsync).ShortCircuit();
    }
}
