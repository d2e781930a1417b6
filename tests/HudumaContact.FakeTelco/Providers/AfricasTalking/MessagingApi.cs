using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers.AfricasTalking;

/// <summary>POST /messaging: a form with one or several numbers in, what became of each out. Success is 201, and even that may have sent nothing.</summary>
internal sealed class MessagingApi(SendCalls calls, IReporter reporter) : ISendWords
{
    public async Task HandleAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (to, text) = (form["to"].ToString(), form["message"].ToString());
        if (string.IsNullOrEmpty(context.Request.Headers["apiKey"]))
            await context.Response.SayAsync(StatusCodes.Status401Unauthorized, "text/plain", "The supplied authentication is invalid");
        else if (to.Length == 0 || text.Length == 0 || form["username"].Count == 0)
            await context.Response.SayAsync(StatusCodes.Status400BadRequest, "text/plain", "Request is missing required form field: username, to and message");
        else
            await calls.AnswerAsync(context, [.. to.Split(',', StringSplitOptions.TrimEntries).Select(number => Message(form, number, text))], this);
    }

    public Task AcceptAsync(HttpResponse response, IReadOnlyList<SentMessage> messages) =>
        SayAsync(response, $"Sent to {messages.Count}/{messages.Count} Total Cost: KES {0.8m * messages.Count} Message parts: 1",
            messages.Select(message => new Recipient(101, message.To, "Success", "KES 0.8000", message.Id)));

    public Task TooManyAsync(HttpResponse response) => response.SayAsync(StatusCodes.Status429TooManyRequests, "text/plain", "Too many requests");

    public Task ServerErrorAsync(HttpResponse response) => response.SayAsync(StatusCodes.Status500InternalServerError, "text/plain", "Internal Server Error");

    public Task SentNothingAsync(HttpResponse response) => SayAsync(response, "InvalidSenderId", []);

    private SentMessage Message(IFormCollection form, string to, string text) => new("ATXid_" + FreshId.Hex(), form["from"].ToString(), to, text, "", reporter);

    private static Task SayAsync(HttpResponse response, string message, IEnumerable<Recipient> recipients) =>
        response.SayAsync(StatusCodes.Status201Created, "application/json", JsonSerializer.Serialize(new Body(new Data(message, recipients)), Names));

    private static readonly JsonSerializerOptions Names = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Body(Data SMSMessageData);

    private sealed record Data(string Message, IEnumerable<Recipient> Recipients);

#pragma warning disable IDE1006 // the provider's own names
    private sealed record Recipient(int statusCode, string number, string status, string cost, string messageId);
#pragma warning restore IDE1006
}
