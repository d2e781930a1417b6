using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Twilio.Voice;

/// <summary>POST /hooks/{line} and below: what happens to a call in, TwiML out.</summary>
/// <param name="formsOf">Reads and believes the forms that were posted to a path: each is signed over its own.</param>
internal sealed class VoiceEndpoint(Line line, Func<string, SignedForms> formsOf, ToldRecordings recordings, CallIntake calls, Twiml twiml)
{
    /// <summary>Our own name for a call that we made, in the addresses that we gave with it.</summary>
    public const string OwnId = "call";

    public const string Answered = "/answered";

    public const string Events = "/events";

    /// <summary>Where it is told that the recording of a leg can be fetched.</summary>
    public const string Leg = "/leg";

    /// <summary>The address for a call that we make.</summary>
    public static string OfOwn(string below, CallId ours) => $"{below}?{OwnId}={ours}";

    public RequestDelegate StartOf(string path) => Reading(path, async (context, form) => await AnswerAsync(context, VoiceEvents.AtStart(line.Id, form)));

    public RequestDelegate StepOf(string path, CallStepKind kind) => Reading(path, async (context, form) =>
    {
        if (StepAddress.TryRead(context.Request, kind, out var step)) await AnswerAsync(context, VoiceEvents.AtStep(line.Id, form, step, recordings));
        else await CallIntake.RefuseStepAsync(context);
    });

    /// <summary>Whom we rang has picked up.</summary>
    public RequestDelegate AnsweredOf(string path) => Reading(path, async (context, form) =>
    {
        if (OwnOf(context.Request) is { } ours) await AnswerAsync(context, VoiceEvents.AtAnswered(line.Id, form, ours));
        else await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, $"The address names no call of ours (?{OwnId}=).");
    });

    public RequestDelegate EventsOf(string path) =>
        Reading(path, async (context, form) => await calls.TellAsync(VoiceEvents.AtEvents(line.Id, form, OwnOf(context.Request)), context.RequestAborted));

    public RequestDelegate LegOf(string path) =>
        Reading(path, async (context, form) => await calls.TellAsync(VoiceEvents.AtLeg(line.Id, form, recordings), context.RequestAborted));

    private RequestDelegate Reading(string path, Func<HttpContext, FormParameters, Task> take)
    {
        var forms = formsOf(path);
        return async context =>
        {
            if (await forms.ReadOrRefuseAsync(context) is not { } form || await CallIntake.RefusesCallAsync(context, VoiceEvents.CallOf(form), "CallSid")) return;
            await take(context, form);
        };
    }

    private async Task AnswerAsync(HttpContext context, IReadOnlyList<CallEvent> told) =>
        await CallXml.AnswerAsync(context.Response, Twiml.Type, twiml.Write(await calls.TellAsync(told, context.RequestAborted)));

    private static CallId? OwnOf(HttpRequest request) => CallId.TryParse(request.Query[OwnId], out var own) ? own : null;
}
