using HudumaContact.Host.Settings;

namespace HudumaContact.Host.Composition;

/// <summary>What Kestrel listens on and how much it takes.</summary>
internal static class WebServer
{
    public static void AddWebServer(this WebApplicationBuilder builder, HudumaSettings settings)
    {
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        // The built program, not a published one, is what runs: the pages' files are then found where they were built.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Nobody posts more to us: webhooks have smaller limits of their own, pages speak over a socket.
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
    }
}
