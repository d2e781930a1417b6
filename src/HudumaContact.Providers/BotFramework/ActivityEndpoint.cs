using System.Text.Json;
using HudumaContact.Conversations;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers.BotFramework.Activities;
using HudumaContact.Providers.BotFramework.Callers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.BotFramework;

/// <summary>POST of an activity into a conversation, by itself or as the answer to one of ours: what the hub's people and the hub itself say.</summary>
internal sealed partial class ActivityEndpoint(HubCallers callers, IHubReplies replies, IIdSource ids, ILogger<ActivityEndpoint> logger)
{
    /// <summary>Bytes that an activity may have: what channels of the Bot Framework take.</summary>
    public const int LargestBody = 256 * 1024;

    public async Task HandleAsync(HttpContext context, string conversation)
    {
        if (await callers.ProveOrRefuseAsync(context) is not { } caller) return;
        if (await ReadOrRefuseAsync(context) is not { } activity) return;
        if (!await callers.AdmitsAsync(context, caller, activity)) return;
        if (!HandoffId.TryParse(conversation, out var handoff))
        {
            await RefuseUnknownAsync(context);
            return;
        }

        if (activity.Type == "message" && string.IsNullOrWhiteSpace(activity.Text))
        {
            await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status400BadRequest, "The message has no text. Cards and files can't reach a phone: say it in words.");
            return;
        }

        if (activity is { Type: "message", Text.Length: > CitizenWords.LongestAnswer })
        {
            // Cut, it might say something else; whole, it is a flood on a phone.
            await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status413PayloadTooLarge, $"The message has {activity.Text.Length} characters, and {CitizenWords.LongestAnswer} at most reach a citizen at once. Say it in parts.");
            return;
        }

        if (ActivityReader.WordOf(activity) is { } word && !await TakeOrRefuseAsync(context, handoff, word)) return;
        await HubAnswer.NamedAsync(context.Response, activity.Id ?? $"{ids.Next():n}");
    }

    private async ValueTask<bool> TakeOrRefuseAsync(HttpContext context, HandoffId handoff, FromHub word)
    {
        try
        {
            if (await replies.TakeAsync(handoff, word, context.RequestAborted)) return true;
            await RefuseUnknownAsync(context);
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotKept(unavailable, handoff);
            await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status503ServiceUnavailable, "The activity could not be kept. Send it again.");
        }

        return false;
    }

    private static Task RefuseUnknownAsync(HttpContext context) =>
        HubRefusal.RefuseAsync(context.Response, StatusCodes.Status404NotFound, "Conversation not found. It has ended here, or never was: stop sending to it.");

    private static async ValueTask<IncomingActivity?> ReadOrRefuseAsync(HttpContext context)
    {
        // The server's own limit is what forms need.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server) server.MaxRequestBodySize = LargestBody;
        using var body = await SmallBody.ReadOrRefuseAsync(context, LargestBody, HubRefusal.RefuseAsync);
        if (body is not { } read) return null;
        try
        {
            if (JsonSerializer.Deserialize(read.Bytes, ActivityJson.Default.IncomingActivity) is { Type.Length: > 0 } activity) return activity;
        }
        catch (JsonException)
        {
            // Its message may quote what a person said.
        }

        await HubRefusal.RefuseAsync(context.Response, StatusCodes.Status400BadRequest, "The body is no activity: a JSON object with a type.");
        return null;
    }

    [LoggerMessage(1, LogLevel.Error, "What the hub said of handoff {Handoff} could not be kept; the hub was told to send it again")]
    private partial void LogNotKept(Exception unavailable, HandoffId handoff);
}
