using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.DirectLine.Callers;

/// <summary>
/// The pages that may speak to us: ours, and those of the portals that are set. A browser tells which page asks, and obeys what it is told
/// about the answer; a program that is no browser tells nothing, and is known by its token alone.
/// </summary>
internal sealed class PortalOrigins(WebChatOptions options, PublicAddress address)
{
    private const string Headers = "authorization, content-type, x-ms-bot-agent, x-requested-with";

    private static readonly string OneDay = TimeSpan.FromDays(1).TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>False: answered already.</summary>
    public async ValueTask<bool> AdmitsAsync(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0) return true;
        if (!IsKnown(origin))
        {
            await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, "Forbidden", "This page may not use the chat. Its owner asks for it to be added to WebChat:Origins.");
            return false;
        }

        context.Response.Headers.AccessControlAllowOrigin = origin;
        context.Response.Headers.Vary = "Origin";
        return true;
    }

    /// <summary>What a browser asks before it asks.</summary>
    public async Task PreflightAsync(HttpContext context)
    {
        if (!await AdmitsAsync(context)) return;
        context.Response.Headers.AccessControlAllowMethods = "GET, POST";
        context.Response.Headers.AccessControlAllowHeaders = Headers;
        context.Response.Headers.AccessControlMaxAge = OneDay;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private bool IsKnown(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var asked)
        && (options.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase) || IsOurs(asked, new Uri(address.Of("/"))));

    // A demo is listened on as 127.0.0.1 and looked at as localhost.
    private static bool IsOurs(Uri asked, Uri ours) =>
        asked.Scheme == ours.Scheme && asked.Port == ours.Port && (asked.IdnHost == ours.IdnHost || (asked.IsLoopback && ours.IsLoopback));
}
