using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Tests.FakeTelco.Hosts;

/// <summary>A house with a telephone, for the length of a test: it answers whatever is asked as it is told to, and keeps what was asked.</summary>
internal sealed class VoiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private VoiceHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Path and query below /hooks, and what was told there.</summary>
    public List<string> Asked { get; } = [];

    /// <param name="answer">Of what was asked below /hooks, with its form: the inside of the response, with <c>{at}</c> for where the host is.</param>
    public static async Task<VoiceHost> StartAsync(Func<string, IFormCollection, string> answer, byte[]? audio = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new VoiceHost(builder.Build());
        host._app.MapGet("/audio/{file}", context => context.Response.Body.WriteAsync(audio).AsTask());
        host._app.MapPost("/hooks/{**below}", async context =>
        {
            var form = await context.Request.ReadFormAsync();
            var below = $"{context.Request.RouteValues["below"]}{context.Request.QueryString}".Replace("?key=demo", "", StringComparison.Ordinal);
            var told = string.Join(' ', Telling.Where(form.ContainsKey).Select(name => $"{name}={form[name]}"));
            lock (host.Asked) host.Asked.Add($"{below} {told}".Trim());
            await context.Response.WriteAsync($"<Response>{answer(below, form).Replace("{at}", host.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)}</Response>");
        });
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static readonly string[] Telling =
    [
        "dtmfDigits", "Digits", "FinishedOnKey", "recordingUrl", "RecordingUrl", "DialCallStatus", "DialCallDuration", "dialDurationInSeconds", "hangupCause",
    ];
}
