using HudumaContact.Host.Settings;
using Microsoft.AspNetCore.HostFiltering;

namespace HudumaContact.Host.Composition;

/// <summary>What Kestrel listens on and how much it takes.</summary>
internal static class WebServer
{
    public static void AddWebServer(this WebApplicationBuilder builder, HudumaSettings settings)
    {
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        // The built program, not a published one, is what runs: the pages' files are then found where they were built.
        builder.WebHost.UseStaticWebAssets();
        // Nobody edits them while it runs. The framework expects so of a built program, and would pack each file anew without making it any smaller.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        // What arrives is worked on where it arrived, which is a thread of the pool, instead of being handed to a second and a third one.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Nobody posts more to us but a hub, whose endpoint says so itself: webhooks have smaller limits of their own, pages speak over a socket.
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            // A gateway that asks by GET has the whole text of a citizen in the address, nine letters for an emoji's part.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            // The server's own section could add an address that nobody checked, and a demo is for this machine alone.
            if (settings.Demo) kestrel.Configure(new ConfigurationBuilder().Build());
        });
        if (settings.Demo) builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = HostsOfDemo(settings));
    }

    /// <summary>
    /// By its public name a demo is reached from everywhere, through a tunnel: there it has what providers call, and none of the pages that nobody signs in to.
    /// </summary>
    public static void UseProvidersAlone(this WebApplication app, HudumaSettings settings)
    {
        if (!settings.Demo || settings.PublicBaseUrl.Length == 0 || new Uri(settings.PublicBaseUrl) is not { IsLoopback: false } open) return;
        app.Use((context, next) =>
        {
            if (!context.Request.Host.Host.Equals(open.Host, StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/hooks", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/audio", StringComparison.OrdinalIgnoreCase)) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    /// <summary>
    /// The names a demo may be called by. Nobody signs in to its pages, so a foreign page must not reach them through a name of
    /// its own that it lets point to this machine.
    /// </summary>
    private static List<string> HostsOfDemo(HudumaSettings settings)
    {
        List<string> hosts = ["localhost", "127.0.0.1", "[::1]"];
        hosts.AddRange(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(url => BindingAddress.Parse(url).Host));
        if (settings.PublicBaseUrl.Length > 0) hosts.Add(new Uri(settings.PublicBaseUrl).Host);
        return hosts;
    }
}
