using HudumaContact.Conversations.Lines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.Twilio;

/// <summary>Reads the forms of one webhook and believes those that Twilio signed; the others are answered with 403 and nothing else is done.</summary>
/// <param name="path">The webhook's own path, as Twilio was told it.</param>
internal sealed partial class SignedForms(WebhookLine line, string path, WebhookGuard guard, PublicAddress address, ILogger<SignedForms> logger)
{
    public const string SignatureHeader = "X-Twilio-Signature";

    public async ValueTask<FormParameters?> ReadOrRefuseAsync(HttpContext context)
    {
        if (!await guard.AdmitsSourceAsync(context)) return null;

        FormParameters form;
        using (var body = await SmallBody.ReadOrRefuseAsync(context, SmallBody.LargestForm))
        {
            if (body is not { } read) return null;
            form = FormParameters.Read(read.Bytes);
        }

        var signature = context.Request.Headers[SignatureHeader].ToString();
        if (TwilioSignature.IsValid(line.Line.Secret, address.Of(path + context.Request.QueryString), form, signature)) return form;

        LogRefused(line.Line.Id, context.Connection.RemoteIpAddress);
        await context.Response.RefuseAsync(StatusCodes.Status403Forbidden, "The signature is missing or wrong.");
        return null;
    }

    [LoggerMessage(1, LogLevel.Warning, "A request to line {Line} from {Source} was refused: its signature is missing or wrong. If it was Twilio's, check the line's Secret (the auth token) and PublicBaseUrl (as entered at Twilio)")]
    private partial void LogRefused(LineId line, System.Net.IPAddress? source);
}
