using HudumaContact.Conversations.Lines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers;

/// <summary>
/// Lets a request to a line's webhook in, or answers it: 403 from an address that is not allowed, 401 without the right key.
/// Either leaves one line in the log, without the key, and nothing else.
/// </summary>
internal sealed partial class WebhookGuard(WebhookLine line, ILogger<WebhookGuard> logger)
{
    private readonly WebhookKey _key = new(line.Line.Secret);

    public async ValueTask<bool> AdmitsAsync(HttpContext context)
    {
        if (!await AdmitsSourceAsync(context)) return false;
        if (_key.IsIn(context.Request)) return true;

        LogKeyRefused(line.Line.Id, context.Connection.RemoteIpAddress);
        await context.Response.RefuseAsync(StatusCodes.Status401Unauthorized, "The key in the address (?key=) is missing or wrong.");
        return false;
    }

    /// <summary>The address alone, for a provider that proves by a signature who it is.</summary>
    public async ValueTask<bool> AdmitsSourceAsync(HttpContext context)
    {
        var source = context.Connection.RemoteIpAddress;
        if (line.Sources.Allows(source)) return true;

        LogSourceRefused(line.Line.Id, source);
        await context.Response.RefuseAsync(StatusCodes.Status403Forbidden, "This address may not use this line.");
        return false;
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to line {Line} from {Source} was refused: its address is not among AllowedSources")]
    private partial void LogSourceRefused(LineId line, System.Net.IPAddress? source);

    [LoggerMessage(2, LogLevel.Warning, "A request to line {Line} from {Source} was refused: its key is missing or wrong")]
    private partial void LogKeyRefused(LineId line, System.Net.IPAddress? source);
}
