using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>POST /hooks/{line}/report: what became of a message of ours. It may come before the answer to our own call.</summary>
internal sealed class SmsReportEndpoint(Line line, WebhookGuard guard, ReportIntake intake)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return;

        SmsReportForm form;
        using (var body = await SmallBody.ReadOrRefuseAsync(context, SmallBody.LargestForm))
        {
            if (body is not { } read) return;
            form = SmsReportForm.Read(read.Bytes);
        }

        await intake.TakeAsync(context, ReportOf(form), form.Word);
    }

    private DeliveryReport ReportOf(SmsReportForm form) => new(
        line.Id,
        Own: null,
        form.Id.Length > 0 ? form.Id : null,
        // By number alone nothing is settled: it may be anybody's report.
        form.Id.Length > 0 && PhoneNumber.TryParse(form.PhoneNumber, out var recipient, out _) ? recipient : null,
        form.Status,
        form.FailureReason.Length > 0 ? ProviderWords.Masked(form.FailureReason) : null,
        form.SaysOptedOut);
}
