using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>POST /hooks/{line}: a text message in. Answered 200 with an empty body once it is on disk.</summary>
internal sealed class SmsEndpoint(Line line, WebhookGuard guard, MessageIntake intake)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return;

        SmsForm form;
        using (var body = await SmallBody.ReadOrRefuseAsync(context, SmallBody.LargestForm))
        {
            if (body is not { } read) return;
            form = SmsForm.Read(read.Bytes);
        }

        await intake.KeepOrRefuseAsync(context, new ReceivedMessage(line.Id, form.Id, form.From, form.Text, form.LinkId), "id", "from");
    }
}
