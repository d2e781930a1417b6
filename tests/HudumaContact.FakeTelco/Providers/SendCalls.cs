using HudumaContact.FakeTelco.Troubles;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>A call to a provider's API: it meets its trouble or none, and the message reaches the phone or doesn't.</summary>
internal sealed class SendCalls(SmsCentre centre, ApiTroubles troubles, TimeProvider clock)
{
    private static readonly TimeSpan SlowBy = TimeSpan.FromSeconds(3);

    public async Task AnswerAsync(HttpContext context, IReadOnlyList<SentMessage> messages, ISendWords words)
    {
        var trouble = troubles.Next();
        if (trouble is ApiTrouble.None or ApiTrouble.Slow or ApiTrouble.Timeout) await AcceptAsync(context, messages, words, trouble);
        else await RefuseAsync(context, messages, words, trouble);
    }

    private async Task AcceptAsync(HttpContext context, IReadOnlyList<SentMessage> messages, ISendWords words, ApiTrouble trouble)
    {
        foreach (var message in messages) await centre.TakeAsync(message);
        if (trouble != ApiTrouble.None) await WaitAsync(trouble == ApiTrouble.Slow ? SlowBy : Timeout.InfiniteTimeSpan, context.RequestAborted);
        if (!context.RequestAborted.IsCancellationRequested) await words.AcceptAsync(context.Response, messages);
    }

    private async Task RefuseAsync(HttpContext context, IReadOnlyList<SentMessage> messages, ISendWords words, ApiTrouble trouble)
    {
        foreach (var message in messages) centre.Refuse(message);
        switch (trouble)
        {
            case ApiTrouble.TooMany:
                await words.TooManyAsync(context.Response);
                break;
            case ApiTrouble.ServerError:
                await words.ServerErrorAsync(context.Response);
                break;
            case ApiTrouble.SentNothing:
                await words.SentNothingAsync(context.Response);
                break;
            case ApiTrouble.Html:
                await context.Response.SayAsync(StatusCodes.Status502BadGateway, "text/html", "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
                break;
            default:
                context.Abort();
                break;
        }
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken gone)
    {
        try
        {
            await Task.Delay(time, clock, gone);
        }
        catch (OperationCanceledException)
        {
            // The host has given up; there is nobody to answer.
        }
    }
}

/// <summary>How one provider's API words what it answers.</summary>
internal interface ISendWords
{
    Task AcceptAsync(HttpResponse response, IReadOnlyList<SentMessage> messages);

    Task TooManyAsync(HttpResponse response);

    Task ServerErrorAsync(HttpResponse response);

    /// <summary>What looks like a success.</summary>
    Task SentNothingAsync(HttpResponse response);
}
