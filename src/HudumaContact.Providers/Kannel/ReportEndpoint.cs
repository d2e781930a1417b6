using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Kannel;

/// <summary>GET /hooks/{line}/report: what became of a message of ours. The first of two comes when the operator's centre has it, the last one when it is settled.</summary>
internal sealed class ReportEndpoint(Line line, WebhookGuard guard, ReportIntake intake)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return;
        var query = ReportQuery.Read(QueryBytes.Of(context.Request));
        MessageId? own = MessageId.TryParse(query.Message, out var id) ? id : null;
        // Without our own id it is about no message of ours; the number must not make it one.
        PhoneNumber? recipient = own is not null && PhoneNumber.TryParse(query.To, out var number, out _) ? number : null;
        await intake.TakeAsync(context, new DeliveryReport(line.Id, own, ProviderMessage: null, recipient, query.Status, query.Reason), query.Word);
    }
}
