using Microsoft.AspNetCore.Http;

namespace HudumaContact.Desk.Shell;

/// <summary>
/// What a browser may do with our pages: scripts only from our own files, so that even markup that slipped through could run
/// nothing; no framing; no address told to other sites. Styles may stand in line, because MudBlazor writes its theme so.
/// </summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void AddTo(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.CacheControl = "no-cache, no-store";
    }
}
