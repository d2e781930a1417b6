using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Tests.FakeTelco.Hosts;

/// <summary>A menu of a page: it says what was typed, and ends at the third hop, unless its behaviour says otherwise.</summary>
internal sealed class UssdHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private UssdHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public List<string> Ended { get; } = [];

    /// <param name="screen">Of a hop: the number, what was typed so far, and what is right to say.</param>
    public static async Task<UssdHost> StartAsync(Func<HttpContext, Hop, string> screen)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = new UssdHost(builder.Build());
        host._app.MapPost("/hooks/at-ussd", async context =>
        {
            var form = await context.Request.ReadFormAsync();
            await context.Response.WriteAsync(screen(context, new Hop(form["phoneNumber"]!, form["text"]!)));
        });
        host._app.MapPost("/hooks/at-ussd/ended", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            lock (host.Ended) host.Ended.Add($"{form["status"]} {form["input"]}");
        });
        await host._app.StartAsync();
        return host;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Hop(string Number, string Typed)
    {
        public string Right => $"{(Typed.Split('*').Length < 2 ? "CON" : "END")} You typed: {Typed}.";
    }
}
