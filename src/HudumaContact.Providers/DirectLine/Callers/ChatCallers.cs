using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.DirectLine.Callers;

/// <summary>Lets a caller in, or answers: 401 without a token or secret of ours, 403 with a token whose time is up, from a page that may not speak to us, or for another chat.</summary>
internal sealed partial class ChatCallers(WebhookLine line, ChatTokens tokens, PortalOrigins origins, ILogger<ChatCallers> logger)
{
    private const int LongestToken = 2048;

    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(line.Line.Secret));

    /// <summary>Null: answered already.</summary>
    public async ValueTask<ChatCaller?> AdmitAsync(HttpContext context)
    {
        if (!await origins.AdmitsAsync(context)) return null;
        return AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var given)
            && given.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            && given.Parameter is { Length: > 0 } proof
            ? await ProvenAsync(context, proof)
            : await RefuseAsync(context, "Send Authorization: Bearer and a token from tokens/generate.");
    }

    /// <summary>Who may look at, or speak in, one chat. Null: answered already.</summary>
    public async ValueTask<ChatUser?> AdmitToAsync(HttpContext context, string chat) =>
        await AdmitAsync(context) is { } caller ? await OfAsync(context, caller, chat) : null;

    /// <summary>The same for a WebSocket, which carries its token in the address. Null: answered already.</summary>
    public async ValueTask<ChatToken?> AdmitStreamAsync(HttpContext context, string chat)
    {
        if (!await origins.AdmitsAsync(context)) return null;
        var caller = await ProvenAsync(context, context.Request.Query["t"].ToString());
        return caller is ChatCaller.Bearer bearer && await OfAsync(context, caller, chat) is not null ? bearer.Token : null;
    }

    private async ValueTask<ChatCaller?> ProvenAsync(HttpContext context, string proof)
    {
        if (CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(proof)), _secret))
        {
            // In a browser it would be everybody's.
            if (!context.Request.Headers.ContainsKey("Origin") && line.Sources.Allows(context.Connection.RemoteIpAddress)) return new ChatCaller.Portal();
            LogSecretRefused(line.Line.Id, context.Connection.RemoteIpAddress);
            await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, "Forbidden", "The secret is for the portal's server alone, from an address that may use it. A page asks that server for a token.");
            return null;
        }

        if (proof.Length > LongestToken || await tokens.ReadAsync(proof) is not { } read) return await RefuseAsync(context, "The token is none of ours.");
        if (!read.IsExpired) return new ChatCaller.Bearer(read.Says);
        await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired. Begin a new chat.");
        return null;
    }

    /// <summary>Whose chat it is, for a caller who was let in. Null: answered already.</summary>
    public static async ValueTask<ChatUser?> OfAsync(HttpContext context, ChatCaller caller, string chat)
    {
        switch (caller)
        {
            case ChatCaller.Portal when ChatUser.TryParse(chat, out var user):
                return user;
            case ChatCaller.Portal:
                await DirectLineRefusal.UnknownAsync(context.Response);
                return null;
            // Compared as it is written: the path is all that could be another's.
            case ChatCaller.Bearer bearer when bearer.Token.User.Id == chat:
                return bearer.Token.User;
            default:
                await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, "Forbidden", "The token is for another conversation.");
                return null;
        }
    }

    private static async ValueTask<ChatCaller?> RefuseAsync(HttpContext context, string reason)
    {
        await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status401Unauthorized, "Unauthorized", reason);
        return null;
    }

    [LoggerMessage(1, LogLevel.Warning, "The secret of line {Line} was shown from {Source}, which may not use it: by a page, or its address is not among AllowedSources")]
    private partial void LogSecretRefused(LineId line, System.Net.IPAddress? source);
}
