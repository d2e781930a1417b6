using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Benchmarks.Servers;

/// <summary>The yardstick: Kestrel reads the same form and answers a fixed screen. Nothing can be faster that does any work.</summary>
internal static class BareServer
{
    public static async Task<int> ServeAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        var screen = "CON Huduma Kenya\n1. Popular services\n2. All services\n3. Status\n4. Huduma Centres\n5. Complaint\n6. A person\n7. More"u8.ToArray();
        app.MapPost("/", async context =>
        {
            var form = await context.Request.ReadFormAsync();
            context.Response.StatusCode = form["sessionId"].Count + form["id"].Count == 1 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.ContentLength = screen.Length;
            await context.Response.Body.WriteAsync(screen);
        });
        await app.RunAsync();
        return 0;
    }
}
