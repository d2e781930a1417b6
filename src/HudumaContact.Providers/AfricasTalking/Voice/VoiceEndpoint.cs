using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers.Voice;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>POST /hooks/{line} and below: what happens to a call in, what it does next out.</summary>
internal sealed partial class VoiceEndpoint(Line line, WebhookGuard guard, ToldRecordings recordings, CallIntake calls, VoiceXml xml, ILogger<VoiceEndpoint> logger)
{
    public async Task StartAsync(HttpContext context)
    {
        if (await ReadOrRefuseAsync(context) is not { } form) return;
        var told = VoiceEvents.AtStart(line.Id, form, recordings);
        if (told is [CallEvent.Rang { IsCallerRepaired: true, Caller: { } caller }]) LogNumberRepaired(line.Id, caller);
        await AnswerAsync(context, form, told);
    }

    public RequestDelegate StepOf(CallStepKind kind) => async context =>
    {
        if (await ReadOrRefuseAsync(context) is not { } form) return;
        if (StepAddress.TryRead(context.Request, kind, out var step)) await AnswerAsync(context, form, VoiceEvents.AtStep(line.Id, form, step, recordings));
        else await CallIntake.RefuseStepAsync(context);
    };

    /// <summary>POST /hooks/{line}/events: answered 200 with an empty body.</summary>
    public async Task EventsAsync(HttpContext context)
    {
        if (await ReadOrRefuseAsync(context) is { } form) await calls.TellAsync(VoiceEvents.AtEvents(line.Id, form, recordings), context.RequestAborted);
    }

    private async ValueTask<VoiceForm?> ReadOrRefuseAsync(HttpContext context)
    {
        if (!await guard.AdmitsAsync(context)) return null;

        VoiceForm form;
        using (var body = await SmallBody.ReadOrRefuseAsync(context, SmallBody.LargestForm))
        {
            if (body is not { } read) return null;
            form = VoiceForm.Read(read.Bytes);
        }

        return await CallIntake.RefusesCallAsync(context, form.SessionId, "sessionId") ? null : form;
    }

    private async Task AnswerAsync(HttpContext context, VoiceForm form, IReadOnlyList<CallEvent> told)
    {
        var next = await calls.TellAsync(told, context.RequestAborted);
        // Nothing is done any more on a call that is over.
        if (!form.IsFinal) await CallXml.AnswerAsync(context.Response, VoiceXml.Type, xml.Write(next));
    }

    [LoggerMessage(1, LogLevel.Warning, "Line {Line}: the plus of {Caller} came unescaped and was put back; it is not rung back")]
    private partial void LogNumberRepaired(LineId line, PhoneNumber caller);
}
