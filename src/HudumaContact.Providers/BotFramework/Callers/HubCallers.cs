using HudumaContact.Providers.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.BotFramework.Callers;

/// <summary>Lets the hub in, and answers everybody else: 401 and a line in the log, without the token; 503 when nobody can say who it is.</summary>
internal sealed partial class HubCallers(HubOptions options, CallerTokens tokens, HubAddress address, ILogger<HubCallers> logger)
{
    /// <summary>Before anything of the body is read. Null: answered already.</summary>
    public async ValueTask<HubCaller?> ProveOrRefuseAsync(HttpContext context)
    {
        if (!options.ChecksCallers) return HubCaller.Anybody;
        try
        {
            var (caller, refusal) = await tokens.ReadAsync(context.Request.Headers.Authorization.ToString(), context.RequestAborted);
            if (caller is null) await RefuseAsync(context, refusal);
            return caller;
        }
        catch (LoginUnavailableException)
        {
            // Told by whoever asked the login server.
            await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status503ServiceUnavailable, "The keys of your login server can't be had now. Send it again.");
            return null;
        }
    }

    /// <summary>Whether who is proven may say this; otherwise it is answered.</summary>
    public ValueTask<bool> AdmitsAsync(HttpContext context, HubCaller caller, IncomingActivity activity) => AdmitsAsync(context, caller.Refusal(activity, address));

    /// <summary>The same of a request without an activity.</summary>
    public async ValueTask<bool> AdmitsAsync(HttpContext context) =>
        await ProveOrRefuseAsync(context) is { } caller && await AdmitsAsync(context, caller.Refusal(address));

    private async ValueTask<bool> AdmitsAsync(HttpContext context, string? refusal)
    {
        if (refusal is null) return true;
        await RefuseAsync(context, refusal);
        return false;
    }

    private async Task RefuseAsync(HttpContext context, string refusal)
    {
        LogRefused(context.Connection.RemoteIpAddress, refusal);
        context.Response.Headers.WWWAuthenticate = "Bearer";
        await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status401Unauthorized, refusal);
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to the hub's address from {Source} was refused: {Reason} If it was the hub's, check AppId, Tenant, Issuers and Audience of Handoff:Hub")]
    private partial void LogRefused(System.Net.IPAddress? source, string reason);
}
