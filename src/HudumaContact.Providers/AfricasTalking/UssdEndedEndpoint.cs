using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>POST /hooks/{line}/ended: a session is over. It may never come. Answered 200 with an empty body, which the provider ignores.</summary>
internal sealed partial class UssdEndedEndpoint(Line line, WebhookGuard guard, SessionEnding ending, ILogger<UssdEndedEndpoint> logger)
{
    /// <summary>Bytes. It repeats all answers, the last screen and the names of all nodes walked.</summary>
    private const int LargestBody = 32 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return;

        UssdEndedForm form;
        using (var body = await SmallBody.ReadOrRefuseAsync(context, LargestBody))
        {
            if (body is not { } read) return;
            form = UssdEndedForm.Read(read.Bytes);
        }

        if (form.SessionId.Length == 0)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "The form has no sessionId.");
        }
        else if (form.SessionId.Length > UssdForm.LongestSessionId)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, $"The sessionId is over {UssdForm.LongestSessionId} characters.");
        }
        else
        {
            await RecordAsync(context, form);
        }
    }

    private async Task RecordAsync(HttpContext context, UssdEndedForm form)
    {
        try
        {
            await ending.RecordAsync(
                new SessionEnd(line.Id, form.SessionId, form.Status, form.Cost, form.Duration, form.Hops, form.At),
                context.RequestAborted);
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotKept(line.Id, unavailable.Message);
            await context.Response.RefuseAsync(StatusCodes.Status503ServiceUnavailable, "It can't be kept at the moment. Send it again.");
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Line {Line}: the end of a session could not be kept: {Reason}")]
    private partial void LogNotKept(LineId line, string reason);
}
