using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>POST /hooks/{line}/ended: a session is over. It may never come. Answered 200 with an empty body, which the provider ignores.</summary>
internal sealed class UssdEndedEndpoint(Line line, WebhookGuard guard, SessionEnding ending)
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

        if (form.SessionId.Length is 0 or > UssdForm.LongestSessionId)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "The form has no sessionId.");
            return;
        }

        await ending.RecordAsync(
            new SessionEnd(line.Id, form.SessionId, form.Status, form.Cost, form.Duration, form.Hops, form.At),
            context.RequestAborted);
    }
}
