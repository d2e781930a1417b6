using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>POST /2010-04-01/Accounts/{sid}/Messages.json: one message in, the resource out.</summary>
internal sealed class MessagesApi(SendCalls calls, IReporter reporter) : ISendWords
{
    public async Task HandleAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!context.Request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.Ordinal))
            await RefuseAsync(context.Response, StatusCodes.Status401Unauthorized, 20003, "Authenticate");
        else if (form["To"].ToString().Length == 0)
            await RefuseAsync(context.Response, StatusCodes.Status400BadRequest, 21604, "A 'To' phone number is required.");
        else if (form["From"].ToString().Length == 0 && form["MessagingServiceSid"].ToString().Length == 0)
            await RefuseAsync(context.Response, StatusCodes.Status400BadRequest, 21603, "A 'From' phone number is required.");
        else if (form["Body"].ToString().Length == 0)
            await RefuseAsync(context.Response, StatusCodes.Status400BadRequest, 21602, "Message body is required.");
        else
            await calls.AnswerAsync(context, [Message(form)], this);
    }

    public Task AcceptAsync(HttpResponse response, IReadOnlyList<SentMessage> messages) =>
        response.SayAsync(StatusCodes.Status201Created, "application/json", JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["sid"] = messages[0].Id,
            ["account_sid"] = TwilioSmsGateway.Account,
            ["status"] = "queued",
            ["to"] = messages[0].To,
            ["from"] = messages[0].From,
            ["body"] = messages[0].Text,
            ["num_segments"] = "1",
            ["direction"] = "outbound-api",
            ["price"] = null,
            ["error_code"] = null,
            ["error_message"] = null,
        }));

    public Task TooManyAsync(HttpResponse response) => RefuseAsync(response, StatusCodes.Status429TooManyRequests, 20429, "Too Many Requests");

    public Task ServerErrorAsync(HttpResponse response) => RefuseAsync(response, StatusCodes.Status500InternalServerError, 20500, "Internal Server Error");

    // The nearest that this provider has: it says so at once.
    public Task SentNothingAsync(HttpResponse response) => RefuseAsync(response, StatusCodes.Status400BadRequest, 21606, "The 'From' phone number provided is not a valid message-capable number.");

    private SentMessage Message(IFormCollection form) =>
        new("SM" + FreshId.Hex(), form["From"].ToString(), Bare(form["To"].ToString()), form["Body"].ToString(), form["StatusCallback"].ToString(), reporter);

    private static string Bare(string address) => address.StartsWith(TwilioSmsGateway.WhatsAppPrefix, StringComparison.Ordinal) ? address[TwilioSmsGateway.WhatsAppPrefix.Length..] : address;

    private static Task RefuseAsync(HttpResponse response, int status, int code, string message) =>
        response.SayAsync(status, "application/json", $$"""{"code": {{code}}, "message": "{{message}}", "more_info": "https://www.twilio.com/docs/errors/{{code}}", "status": {{status}}}""");
}
