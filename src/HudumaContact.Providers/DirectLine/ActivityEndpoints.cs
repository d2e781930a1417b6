using System.Buffers;
using System.Text.Json;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Providers.BotFramework.Activities;
using HudumaContact.Providers.DirectLine.Activities;
using HudumaContact.Providers.DirectLine.Callers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.DirectLine;

/// <summary>What is said in a chat, and what stands in it.</summary>
internal sealed partial class ActivityEndpoints(
    Line line, ChatCallers callers, ChatLimits limits, ChatWatchers watchers, IMessageInbox inbox, IChatLog chats, CitizenTyping typing, IIdSource ids, ProviderMeter meter, ILogger<ActivityEndpoints> logger)
{
    /// <summary>Bytes of an activity: the longest text, each letter written as a surrogate pair in JSON, and what a client puts round it.</summary>
    private const int LargestBody = 128 * 1024;

    /// <summary>Entries of one answer; who has more to read asks again.</summary>
    private const int MostRead = 200;

    private const int LongestShown = 200;

    private const int LongestClientId = 64;

    private static readonly SearchValues<char> IdSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

    /// <summary>POST conversations/{id}/activities: on disk when it is answered, and worked on after. The same one again is known by its client's name for it.</summary>
    public async Task PostAsync(HttpContext context, string chat)
    {
        if (await callers.AdmitToAsync(context, chat) is not { } user) return;
        if (!await limits.MaySayAsync(context, user)) return;
        if (await ReadOrRefuseAsync(context) is not { } activity) return;
        var clientId = activity.ClientId is { Length: > 0 and <= LongestClientId } given && !given.AsSpan().ContainsAnyExcept(IdSigns) ? given : $"{ids.Next():n}";
        var isTaken = activity.Type switch
        {
            "message" => await SayOrRefuseAsync(context, user, clientId, activity),
            "typing" => await TypeOrRefuseAsync(context, user),
            // That a client joins or leaves is nothing that we act on.
            _ => true,
        };
        if (!isTaken) return;
        await DirectLineJson.AnswerAsync(context.Response, new ResourceAnswer(ActivitySets.IdOf(user, clientId)), DirectLineJson.Default.ResourceAnswer);
    }

    /// <summary>GET conversations/{id}/activities, for who does not watch.</summary>
    public async Task GetAsync(HttpContext context, string chat)
    {
        if (await callers.AdmitToAsync(context, chat) is not { } user) return;
        if (!await limits.MayReadAsync(context, user)) return;
        var after = ActivitySets.After(context.Request.Query["watermark"]);
        try
        {
            if (await chats.HasBegunAsync(user, context.RequestAborted))
            {
                var entries = await chats.ReadAsync(user, after, MostRead, context.RequestAborted);
                await DirectLineJson.AnswerAsync(context.Response, ActivitySets.Of(user, entries, after), DirectLineJson.Default.ActivitySet);
                return;
            }

            await DirectLineRefusal.UnknownAsync(context.Response);
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotRead(unavailable, line.Id);
            await DirectLineRefusal.NotKeptAsync(context.Response);
        }
    }

    /// <summary>POST conversations/{id}/upload.</summary>
    public async Task RefuseFilesAsync(HttpContext context, string chat)
    {
        if (await callers.AdmitToAsync(context, chat) is not null)
            await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status403Forbidden, "Forbidden", "Files are not taken here. Say it in words.");
    }

    private async ValueTask<bool> SayOrRefuseAsync(HttpContext context, ChatUser user, string clientId, PostedActivity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Said) || activity.Said.Length > MessageInbox.LongestChat)
        {
            await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status400BadRequest, "BadArgument", $"A message has a text, of {MessageInbox.LongestChat} characters at most. Cards and files are not taken.");
            return false;
        }

        try
        {
            if (!await chats.HasBegunAsync(user, context.RequestAborted))
            {
                await DirectLineRefusal.UnknownAsync(context.Response);
                return false;
            }

            var message = new ReceivedMessage(line.Id, ActivitySets.IdOf(user, clientId), user.Id, activity.Said, clientId)
            {
                Shown = activity.Shown is { Length: > 0 and <= LongestShown } shown ? shown : null,
            };
            meter.Received(line.Id, await inbox.TakeAsync(message, context.RequestAborted));
            watchers.Ring(user);
            return true;
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotKept(unavailable, line.Id);
            await DirectLineRefusal.NotKeptAsync(context.Response);
            return false;
        }
    }

    /// <summary>For the person who has the case, if one has; what the citizen writes to the flows is nobody's to see before it is sent.</summary>
    private async ValueTask<bool> TypeOrRefuseAsync(HttpContext context, ChatUser user)
    {
        try
        {
            await typing.HearAsync(user, context.RequestAborted);
            return true;
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotRead(unavailable, line.Id);
            await DirectLineRefusal.NotKeptAsync(context.Response);
            return false;
        }
    }

    private static async ValueTask<PostedActivity?> ReadOrRefuseAsync(HttpContext context)
    {
        // The server's own limit is what forms need.
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server) server.MaxRequestBodySize = LargestBody;
        using var body = await SmallBody.ReadOrRefuseAsync(context, LargestBody, DirectLineRefusal.RefuseBodyAsync);
        if (body is not { } read) return null;
        try
        {
            if (JsonSerializer.Deserialize(read.Bytes, DirectLineJson.Default.PostedActivity) is { Type.Length: > 0 } activity) return activity;
        }
        catch (JsonException)
        {
            // Its message may quote what a person said.
        }

        await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status400BadRequest, "BadArgument", "The body is no activity: a JSON object with a type.");
        return null;
    }

    [LoggerMessage(1, LogLevel.Error, "Line {Line}: what was said in a chat could not be kept; its page was told to send it again")]
    private partial void LogNotKept(Exception unavailable, LineId line);

    [LoggerMessage(2, LogLevel.Error, "Line {Line}: a chat could not be read; its page was told to try again")]
    private partial void LogNotRead(Exception unavailable, LineId line);
}
