using System.Text.Json;
using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.People;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>POST /2010-04-01/Accounts/{sid}/Calls.json: somebody to ring in, the call's resource out.</summary>
internal sealed class CallsApi(IVoiceGateway gateway, RungPhones phones, TimeProvider clock)
{
    private const string ClientPrefix = "client:";

    public async Task HandleAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (to, url) = (form["To"].ToString(), form["Url"].ToString());
        if (!context.Request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.Ordinal))
            await RefuseAsync(context.Response, StatusCodes.Status401Unauthorized, 20003, "Authenticate");
        else if (to.Length == 0)
            await RefuseAsync(context.Response, StatusCodes.Status400BadRequest, 21201, "No 'To' number is specified");
        else if (url.Length == 0)
            await RefuseAsync(context.Response, StatusCodes.Status400BadRequest, 21205, "Url parameter is required.");
        else
            await RingAsync(context.Response, to.StartsWith(ClientPrefix, StringComparison.Ordinal) ? to[ClientPrefix.Length..] : to, new AskedCall(null, url, form["StatusCallback"].ToString()));
    }

    private async Task RingAsync(HttpResponse response, string to, AskedCall asked)
    {
        var call = new FakeCall(gateway.NewCall(), new Person(to), clock.GetTimestamp()) { Asked = asked };
        await response.SayAsync(StatusCodes.Status201Created, "application/json", JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["sid"] = call.Id,
            ["account_sid"] = TwilioSmsGateway.Account,
            ["status"] = "queued",
            ["to"] = to,
            ["from"] = TwilioSmsGateway.OurNumber,
            ["direction"] = "outbound-api",
        }));
        phones.Ring(gateway, call);
    }

    private static Task RefuseAsync(HttpResponse response, int status, int code, string message) =>
        response.SayAsync(status, "application/json", $$"""{"code": {{code}}, "message": "{{message}}", "more_info": "https://www.twilio.com/docs/errors/{{code}}", "status": {{status}}}""");
}
