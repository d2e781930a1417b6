using System.Text.Json;
using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.People;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers.AfricasTalking;

/// <summary>POST /call: somebody to ring in, that it rings out. What comes of it is told at the line's own address.</summary>
internal sealed class CallApi(IVoiceGateway gateway, RungPhones phones, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var to = form["to"].ToString();
        if (string.IsNullOrEmpty(context.Request.Headers["apiKey"]))
        {
            await context.Response.SayAsync(StatusCodes.Status401Unauthorized, "text/plain", "The supplied authentication is invalid");
            return;
        }

        if (to.Length == 0 || form["from"].ToString().Length == 0 || form["username"].Count == 0)
        {
            await context.Response.SayAsync(StatusCodes.Status400BadRequest, "text/plain", "Request is missing required form field: username, to and from");
            return;
        }

        var call = new FakeCall(gateway.NewCall(), new Person(to), clock.GetTimestamp()) { Asked = new AskedCall(form["clientRequestId"].ToString(), null, null) };
        await context.Response.SayAsync(StatusCodes.Status200OK, "application/json", JsonSerializer.Serialize(new
        {
            entries = new[] { new { phoneNumber = to, sessionId = call.Id, status = "Queued" } },
            errorMessage = "None",
        }));
        phones.Ring(gateway, call);
    }
}
