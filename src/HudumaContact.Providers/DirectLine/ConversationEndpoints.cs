using HudumaContact.Conversations;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.DirectLine.Activities;
using HudumaContact.Providers.DirectLine.Callers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.DirectLine;

/// <summary>A chat begins, once, and is found again.</summary>
internal sealed partial class ConversationEndpoints(
    Line line, ChatCallers callers, ChatTokens tokens, PublicAddress address, IMessageInbox inbox, IChatLog chats, ILogger<ConversationEndpoints> logger)
{
    private const string NoGrammar = "00000000-0000-0000-0000-000000000000";

    /// <summary>POST conversations: the flows greet. With the token of a chat that has begun it is that chat, and nothing happens.</summary>
    public async Task BeginAsync(HttpContext context)
    {
        if (await callers.AdmitAsync(context) is not { } caller) return;
        var (says, token) = caller is ChatCaller.Bearer bearer ? (bearer.Token, tokens.Renew(bearer.Token)) : tokens.ForNew();
        if (token is null)
        {
            await DirectLineRefusal.OverAsync(context.Response);
            return;
        }

        try
        {
            var intake = await inbox.TakeAsync(new ReceivedMessage(line.Id, says.User.Id, says.User.Id, ""), context.RequestAborted);
            if (intake is Intake.Repeated && !await chats.HasBegunAsync(says.User, context.RequestAborted))
            {
                await DirectLineRefusal.UnknownAsync(context.Response);
                return;
            }

            var status = intake is Intake.Taken ? StatusCodes.Status201Created : StatusCodes.Status200OK;
            await AnswerAsync(context, says, token, after: 0, status);
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotBegun(unavailable, line.Id);
            await DirectLineRefusal.NotKeptAsync(context.Response);
        }
    }

    /// <summary>GET conversations/{id}: whoever lost the connection goes on where they were.</summary>
    public async Task ReconnectAsync(HttpContext context, string chat)
    {
        if (await callers.AdmitAsync(context) is not { } caller || await ChatCallers.OfAsync(context, caller, chat) is not { } user) return;
        try
        {
            if (!await chats.HasBegunAsync(user, context.RequestAborted))
            {
                await DirectLineRefusal.UnknownAsync(context.Response);
                return;
            }
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotRead(unavailable, line.Id);
            await DirectLineRefusal.NotKeptAsync(context.Response);
            return;
        }

        // A portal's server has no token of the chat, so that we don't know since when it is: it needs none.
        if (caller is not ChatCaller.Bearer { Token: var token })
        {
            await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, "Forbidden", "A chat is gone on with by who holds its token.");
            return;
        }

        if (tokens.Renew(token) is { } renewed) await AnswerAsync(context, token, renewed, ActivitySets.After(context.Request.Query["watermark"]), StatusCodes.Status200OK);
        else await DirectLineRefusal.OverAsync(context.Response);
    }

    private Task AnswerAsync(HttpContext context, ChatToken says, string token, int after, int status)
    {
        var chat = says.User.Id;
        // From http to ws, from https to wss.
        var stream = "ws" + address.Of($"{DirectLineEndpoints.Path}/conversations/{chat}/stream?watermark={ActivitySets.Mark(after)}&t={token}")["http".Length..];
        return DirectLineJson.AnswerAsync(context.Response, new ConversationAnswer(chat, token, tokens.Seconds, stream, NoGrammar), DirectLineJson.Default.ConversationAnswer, status);
    }

    [LoggerMessage(1, LogLevel.Error, "Line {Line}: a chat could not begin; its page was told to try again")]
    private partial void LogNotBegun(Exception unavailable, LineId line);

    [LoggerMessage(2, LogLevel.Error, "Line {Line}: a chat could not be read; its page was told to try again")]
    private partial void LogNotRead(Exception unavailable, LineId line);
}
