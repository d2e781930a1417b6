using System.Collections.Concurrent;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>POST /hooks/{line}: one hop of a USSD session in, its screen out.</summary>
internal sealed partial class UssdEndpoint(Line line, WebhookGuard guard, HopHandler hops, ILogger<UssdEndpoint> logger)
{
    /// <summary>Bytes. A real hop has some 200; 182 characters of answers, all percent-encoded, a few thousand.</summary>
    private const int LargestBody = 8 * 1024;

    private const int MostOtherCodes = 50;

    private readonly ConcurrentDictionary<string, bool> _otherCodes = new(StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return;

        UssdForm form;
        using (var body = await SmallBody.ReadOrRefuseAsync(context, LargestBody))
        {
            if (body is not { } read) return;
            form = UssdForm.Read(read.Bytes);
        }

        if (form.SessionId.Length == 0)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "The form has no sessionId.");
        }
        else if (form.SessionId.Length > UssdForm.LongestSessionId)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, $"The sessionId is over {UssdForm.LongestSessionId} characters.");
        }
        else if (form.NetworkCode.Length > UssdForm.LongestCode || form.ServiceCode.Length > UssdForm.LongestCode)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, $"The networkCode or serviceCode is over {UssdForm.LongestCode} characters.");
        }
        else if (form.PhoneNumber.Length == 0)
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "The form has no phoneNumber.");
        }
        else if (!PhoneNumber.TryParse(form.PhoneNumber, out var caller, out var wasRepaired))
        {
            await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, "The phoneNumber is none. Send it as +254700000001, the plus percent-encoded (%2B).");
        }
        else
        {
            if (wasRepaired) LogNumberRepaired(line.Id, caller);
            if (form.ServiceCode != line.Address) NoteOtherCode(form.ServiceCode);
            var hop = new UssdHop(line.Id, form.SessionId, caller, form.Text, form.NetworkCode, form.ServiceCode);
            await UssdReply.WriteAsync(context.Response, await AnswerAsync(hop, context.RequestAborted));
        }
    }

    /// <summary>The edge of the hop: whatever breaks inside is logged once and answered in the line's manner, never with an error page.</summary>
    private async ValueTask<HopReply> AnswerAsync(UssdHop hop, CancellationToken cancellation)
    {
        try
        {
            return await hops.HandleAsync(hop, cancellation);
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogHopBroke(broken, hop.Line, hop.Caller);
            return EngineReplies.PlainApology;
        }
    }

    /// <summary>Once per code: a line that is reached by a second code would otherwise log every hop.</summary>
    private void NoteOtherCode(string serviceCode)
    {
        if (_otherCodes.Count >= MostOtherCodes || !_otherCodes.TryAdd(serviceCode, true)) return;
        var code = string.Concat(serviceCode.Where(character => character is > ' ' and <= '~').Take(30));
        LogOtherCode(line.Id, code.Length > 0 ? $"the code {code}" : "no code", line.Address);
    }

    [LoggerMessage(1, LogLevel.Warning, "Line {Line}: the plus of {Caller} came unescaped and was put back")]
    private partial void LogNumberRepaired(LineId line, PhoneNumber caller);

    [LoggerMessage(2, LogLevel.Information, "Line {Line}: a hop names {ServiceCode}, the line has {Address}; it was served")]
    private partial void LogOtherCode(LineId line, string serviceCode, string address);

    [LoggerMessage(3, LogLevel.Error, "Line {Line}: the hop of {Caller} broke; the caller got an apology")]
    private partial void LogHopBroke(Exception broken, LineId line, PhoneNumber caller);
}
