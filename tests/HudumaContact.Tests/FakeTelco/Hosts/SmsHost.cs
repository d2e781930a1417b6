using System.Collections.Concurrent;
using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Tests.FakeTelco.Hosts;

/// <summary>A host of a page: takes texts at the addresses of the design and sends, before it answers 200, whatever its behaviour says.</summary>
internal sealed class SmsHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler());
    private readonly ConcurrentDictionary<string, bool> _taken = new(StringComparer.Ordinal);
    private readonly SmsBehaviour _behaviour;

    private SmsHost(SmsBehaviour behaviour)
    {
        _behaviour = behaviour;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/hooks/at-sms", async context => await FormAsync(context, LineNames.AtSms, "id", "from", "text"));
        foreach (var line in new[] { LineNames.TwilioSms, LineNames.TwilioWhatsApp }) _app.MapPost($"/hooks/{line}", async context => await FormAsync(context, line, "MessageSid", "From", "Body"));
        _app.MapGet("/hooks/kannel-sms", context => TakeAsync(context, new Asked(LineNames.KannelSms, context.Request.Query["id"]!, context.Request.Query["from"]!, context.Request.Query["text"]!)));
        _app.MapPost("/hooks/{line}/report", async (HttpContext context) => Reports.Add($"{context.Request.RouteValues["line"]} {await StatusAsync(context)}"));
        _app.MapGet("/hooks/{line}/report", (HttpContext context) => Reports.Add($"{context.Request.RouteValues["line"]} {context.Request.Query["status"]}"));
        _app.MapPost("/hooks/at-sms/opt-out", async (HttpContext context) => Reports.Add($"opt-out {(await context.Request.ReadFormAsync())["phoneNumber"]}"));
    }

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentBag<string> Reports { get; } = [];

    /// <summary>Set when the providers' APIs have an address.</summary>
    public Telco? Telco { get; set; }

    public static async Task<SmsHost> StartAsync(SmsBehaviour behaviour)
    {
        var host = new SmsHost(behaviour);
        await host._app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private static async Task<string> StatusAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return $"{form["status"]}{form["MessageStatus"]}";
    }

    private async Task FormAsync(HttpContext context, string line, string id, string from, string text)
    {
        var form = await context.Request.ReadFormAsync();
        await TakeAsync(context, new Asked(line, form[id]!, form[from].ToString().Replace("whatsapp:", "", StringComparison.Ordinal), form[text]!));
    }

    private async Task TakeAsync(HttpContext context, Asked asked)
    {
        context.Response.StatusCode = _behaviour.Status;
        if (_behaviour.Status != StatusCodes.Status200OK || (!_taken.TryAdd(asked.Id, true) && _behaviour.KnowsRepeats)) return;
        foreach (var (to, text) in _behaviour.Answers(asked)) await SendAsync(asked.Line, to, text);
    }

    private async Task SendAsync(string line, string to, string text)
    {
        for (var tries = 0; tries < 5; tries++)
        {
            using var request = SendRequest.Of(line, to, text, Telco!.ApiAddress, Address);
            try
            {
                using var response = await _client.SendAsync(request);
                if (response.IsSuccessStatusCode || !_behaviour.TriesAgain) return;
            }
            catch (HttpRequestException)
            {
                // In doubt: never again.
                return;
            }
        }
    }
}

internal sealed record Asked(string Line, string Id, string From, string Text)
{
    public string Answer => $"You asked: {Text}.";
}

/// <param name="Answers">To whom, and what.</param>
internal sealed record SmsBehaviour(Func<Asked, IEnumerable<(string To, string Text)>> Answers)
{
    public static SmsBehaviour Right { get; } = new(asked => [(asked.From, asked.Answer)]);

    public bool KnowsRepeats { get; init; } = true;

    public bool TriesAgain { get; init; }

    public int Status { get; init; } = StatusCodes.Status200OK;
}
