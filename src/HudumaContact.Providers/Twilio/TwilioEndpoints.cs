using HudumaContact.Flows.Definition;
using HudumaContact.Providers.Twilio.Voice;
using HudumaContact.Providers.Voice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.Twilio;

/// <summary>The webhooks of the lines that Twilio carries: calls, SMS and WhatsApp.</summary>
public static class TwilioEndpoints
{
    public static void MapTwilio(this IEndpointRouteBuilder endpoints, IEnumerable<WebhookLine> lines)
    {
        foreach (var line in lines.Where(line => line.Line.Provider == ProviderNames.Twilio))
        {
            if (line.Line.Kind == LineKind.Voice) endpoints.MapVoice(line);
            else endpoints.MapMessages(line);
        }
    }

    private static void MapMessages(this IEndpointRouteBuilder endpoints, WebhookLine line)
    {
        var services = endpoints.ServiceProvider;
        var reports = services.ReportsOf(line);
        var path = $"/hooks/{line.Line.Id}";
        endpoints.MapPost(path, new MessageEndpoint(line.Line, services.FormsOf(line, path), services.MessagesOf(line), reports).HandleAsync).ShortCircuit();
        endpoints.MapPost(path + "/report", new ReportEndpoint(line.Line, services.FormsOf(line, path + "/report"), reports).HandleAsync).ShortCircuit();
    }

    private static void MapVoice(this IEndpointRouteBuilder endpoints, WebhookLine line)
    {
        var services = endpoints.ServiceProvider;
        var addresses = new VoiceAddresses(services.GetRequiredService<PublicAddress>(), line.Line, carriesKey: false);
        var voice = new VoiceEndpoint(line.Line, path => services.FormsOf(line, path), services.RecordingsOf(line), services.CallsOf(line), new Twiml(line.Line, addresses));
        var path = $"/hooks/{line.Line.Id}";
        Map(path, voice.StartOf);
        Map(path + VoiceEndpoint.Answered, voice.AnsweredOf);
        Map(path + VoiceEndpoint.Events, voice.EventsOf);
        Map(path + VoiceEndpoint.Leg, voice.LegOf);
        foreach (var (kind, word) in StepAddress.Words) Map($"{path}/{word}", at => voice.StepOf(at, kind));

        void Map(string at, Func<string, RequestDelegate> handler) => endpoints.MapPost(at, handler(at)).ShortCircuit();
    }

    private static SignedForms FormsOf(this IServiceProvider services, WebhookLine line, string path) => new(
        line, path, services.GuardOf(line), services.GetRequiredService<PublicAddress>(), services.GetRequiredService<ILogger<SignedForms>>());
}
