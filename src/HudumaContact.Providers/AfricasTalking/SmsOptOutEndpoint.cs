using HudumaContact.Conversations.Contacts;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>POST /hooks/{line}/opt-out: somebody told the provider to send nothing more (the fields senderId and phoneNumber).</summary>
internal sealed class SmsOptOutEndpoint(WebhookGuard guard, ReportIntake intake)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return;

        string? phoneNumber;
        using (var body = await SmallBody.ReadOrRefuseAsync(context, SmallBody.LargestForm))
        {
            if (body is not { } read) return;
            phoneNumber = PhoneNumberIn(read.Bytes);
        }

        if (phoneNumber is null) await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "There is no phoneNumber.");
        else if (!PhoneNumber.TryParse(phoneNumber, out var number, out _)) await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "The phoneNumber is none. Send it as +254700000001, the plus percent-encoded (%2B).");
        else await intake.TakeOptOutAsync(context, number);
    }

    private static string? PhoneNumberIn(Span<byte> body)
    {
        var fields = new FormFields(body);
        while (fields.MoveNext())
        {
            if (fields.Name.SequenceEqual("phoneNumber"u8)) return fields.Text;
        }

        return null;
    }
}
