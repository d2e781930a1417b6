using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Twilio;

/// <summary>POST /hooks/{line}/report?message=: what became of a message of ours, by our own id, which stands in the address that we gave.</summary>
internal sealed class ReportEndpoint(Line line, SignedForms forms, ReportIntake intake)
{
    public const string OwnId = "message";

    public async Task HandleAsync(HttpContext context)
    {
        if (await forms.ReadOrRefuseAsync(context) is not { } form) return;
        if (form["MessageSid"].Length == 0)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "There is no MessageSid.");
            return;
        }

        var error = form["ErrorCode"];
        var report = new DeliveryReport(
            line.Id,
            MessageId.TryParse(context.Request.Query[OwnId], out var own) ? own : null,
            form["MessageSid"],
            PhoneNumber.TryParse(TwilioAddress.WithoutChannel(form["To"]), out var recipient, out _) ? recipient : null,
            ReportStatus.Of(form["MessageStatus"], error),
            error.Length > 0 ? $"error {ProviderWords.Masked(error)}" : null,
            OptedOut: error == TwilioErrors.OptedOut);
        await intake.TakeAsync(context, report, form["MessageStatus"]);
    }
}
