using HudumaContact.Providers.DirectLine.Activities;
using HudumaContact.Providers.DirectLine.Callers;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.DirectLine;

/// <summary>Tokens: made for a portal's server or for our own page, and renewed by who holds one. Nothing is stored before a chat begins.</summary>
internal sealed class TokenEndpoints(ChatCallers callers, PortalOrigins origins, ChatTokens tokens, ChatLimits limits)
{
    /// <summary>POST tokens/generate, with the secret. Whatever user it names: users are made here, and name nobody.</summary>
    public async Task GenerateAsync(HttpContext context)
    {
        switch (await callers.AdmitAsync(context))
        {
            case ChatCaller.Portal:
                await AnswerNewAsync(context);
                break;
            case ChatCaller.Bearer:
                await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, "Forbidden", "A token makes no tokens. The portal's server asks with the line's secret.");
                break;
        }
    }

    /// <summary>POST /webchat/token: what our page asks for, or another page of a portal that is set.</summary>
    public async Task ForPageAsync(HttpContext context)
    {
        if (!await origins.AdmitsAsync(context)) return;
        if (await limits.MayBeginAsync(context)) await AnswerNewAsync(context);
    }

    /// <summary>POST tokens/refresh.</summary>
    public async Task RefreshAsync(HttpContext context)
    {
        if (await callers.AdmitAsync(context) is not { } caller) return;
        if (caller is ChatCaller.Bearer { Token: var token } && tokens.Renew(token) is { } renewed)
        {
            await DirectLineJson.AnswerAsync(context.Response, new TokenAnswer(token.User.Id, renewed, tokens.Seconds), DirectLineJson.Default.TokenAnswer);
            return;
        }

        await DirectLineRefusal.OverAsync(context.Response);
    }

    private Task AnswerNewAsync(HttpContext context)
    {
        var (says, token) = tokens.ForNew();
        return DirectLineJson.AnswerAsync(context.Response, new TokenAnswer(says.User.Id, token, tokens.Seconds), DirectLineJson.Default.TokenAnswer);
    }
}
