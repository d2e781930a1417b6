using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Kannel;

/// <summary>GET /hooks/{line}: a text message in. The body of our answer would be sent to the citizen, so it is empty; the reply goes by the outbox.</summary>
internal sealed class MessageEndpoint(Line line, WebhookGuard guard, MessageIntake intake)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return;
        var query = MessageQuery.Read(QueryBytes.Of(context.Request));
        if (!await intake.KeepOrRefuseAsync(context, new ReceivedMessage(line.Id, query.Id, query.From, query.Text), "id", "from")) return;
        context.Response.ContentType = "text/plain; charset=utf-8";
    }
}
