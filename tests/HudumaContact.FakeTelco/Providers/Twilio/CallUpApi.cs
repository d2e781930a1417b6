using System.Collections.Concurrent;
using HudumaContact.FakeTelco.Calls;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>Below /2010-04-01/Accounts/{sid}/Calls/{sid}: a call that is up is told to go on elsewhere, to end, or to be recorded.</summary>
internal sealed class CallUpApi(CallOrders orders)
{
    private readonly ConcurrentDictionary<string, string> _recorded = new(StringComparer.Ordinal);

    /// <summary>Calls that are recorded, with the address that is told of it.</summary>
    public IReadOnlyDictionary<string, string> Recorded => _recorded;

    public async Task ChangeAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["Status"] == "completed") orders.HangUp(CallOf(context));
        else orders.Move(CallOf(context), form["Url"].ToString());
        await context.Response.SayAsync(StatusCodes.Status200OK, "application/json", $$"""{"sid": "{{CallOf(context)}}", "status": "in-progress"}""");
    }

    public async Task RecordAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        _recorded[CallOf(context)] = form["RecordingStatusCallback"].ToString();
        await context.Response.SayAsync(StatusCodes.Status201Created, "application/json", $$"""{"sid": "RE{{CallOf(context)[2..]}}", "status": "in-progress"}""");
    }

    private static string CallOf(HttpContext context) => (string)context.Request.RouteValues["call"]!;
}
