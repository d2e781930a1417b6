using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.Twilio;

/// <summary>The webhooks of the lines that Twilio carries, SMS and WhatsApp alike.</summary>
public static class TwilioEndpoints
{
    public static void MapTwilio(this IEndpointRouteBuilder endpoints, IEnumerable<WebhookLine> lines)
    {
        foreach (var line in lines.Where(line => line.Line.Provider == ProviderNames.Twilio)) endpoints.MapMessages(line);
    }

    private static void MapMessages(this IEndpointRouteBuilder endpoints, WebhookLine line)
    {
        var services = endpoints.ServiceProvider;
        var reports = services.ReportsOf(line);
        var path = $"/hooks/{line.Line.Id}";
        endpoints.MapPost(path, new MessageEndpoint(line.Line, FormsOf(path), services.MessagesOf(line), reports).HandleAsync).ShortCircuit();
        endpoints.MapPost(path + "/report", new ReportEndpoint(line.Line, FormsOf(path + "/report"), reports).HandleAsync).ShortCircuit();

        SignedForms FormsOf(string at) => new(
            line, at, services.GuardOf(line), services.GetRequiredService<PublicAddress>(), services.GetRequiredService<ILogger<SignedForms>>());
    }
}
