using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Twilio;

/// <summary>POST /hooks/{line}: an SMS or a WhatsApp message in. Answered with empty TwiML: what we reply is sent by the outbox.</summary>
internal sealed class MessageEndpoint(Line line, SignedForms forms, MessageIntake intake, ReportIntake reports)
{
    private const string NothingToDo = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    public async Task HandleAsync(HttpContext context)
    {
        if (await forms.ReadOrRefuseAsync(context) is not { } form || !await TakeAsync(context, form)) return;
        context.Response.ContentType = "text/xml; charset=utf-8";
        await context.Response.WriteAsync(NothingToDo);
    }

    private async ValueTask<bool> TakeAsync(HttpContext context, FormParameters form)
    {
        var sender = TwilioAddress.WithoutChannel(form["From"]);
        switch (form["OptOutType"])
        {
            // Twilio keeps a list of its own, and has answered these by itself; of HELP nothing is left to do.
            case "STOP" when PhoneNumber.TryParse(sender, out var number, out _):
                await reports.TakeOptOutAsync(context, number);
                return context.Response.StatusCode == StatusCodes.Status200OK;
            case "START" when PhoneNumber.TryParse(sender, out var number, out _):
                await reports.TakeOptInAsync(context, number);
                return context.Response.StatusCode == StatusCodes.Status200OK;
            case "HELP":
                return true;
            default:
                return await intake.KeepOrRefuseAsync(context, new ReceivedMessage(line.Id, IdOf(form, context.Request), sender, form["Body"]), "MessageSid", "From");
        }
    }

    /// <summary>The token is the same in all deliveries of one webhook, as the message's own id is.</summary>
    private static string IdOf(FormParameters form, HttpRequest request) =>
        form["MessageSid"] is { Length: > 0 } sid ? sid : request.Headers["I-Twilio-Idempotency-Token"].ToString();
}
