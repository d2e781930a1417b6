using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers.Kannel;

/// <summary>GET /cgi-bin/sendsms: everything in the query, one short line back, no id of the message.</summary>
internal sealed class SendSmsApi(SendCalls calls, IReporter reporter) : ISendWords
{
    public Task HandleAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["username"].ToString().Length == 0 || query["password"].ToString().Length == 0) return SayAsync(context.Response, StatusCodes.Status403Forbidden, "Authorization failed for sendsms");
        var to = query["to"].ToString();
        if (to.Length == 0) return SayAsync(context.Response, StatusCodes.Status400BadRequest, "Missing receiver number, rejected");
        return calls.AnswerAsync(context, [.. to.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => Message(query, number))], this);
    }

    public Task AcceptAsync(HttpResponse response, IReadOnlyList<SentMessage> messages) => SayAsync(response, StatusCodes.Status202Accepted, "0: Accepted for delivery");

    public Task TooManyAsync(HttpResponse response) => ServerErrorAsync(response);

    public Task ServerErrorAsync(HttpResponse response) => SayAsync(response, StatusCodes.Status503ServiceUnavailable, "Temporal failure, try again later.");

    public Task SentNothingAsync(HttpResponse response) => SayAsync(response, StatusCodes.Status202Accepted, "3: Queued for later delivery");

    private SentMessage Message(IQueryCollection query, string to) =>
        new(FreshId.Uuid(), query["from"].ToString(), to.StartsWith('+') ? to : "+" + to, query["text"].ToString(), query["dlr-url"].ToString(), reporter);

    // Plain text, whatever the type says.
    private static Task SayAsync(HttpResponse response, int status, string body) => response.SayAsync(status, "text/html", body);
}
