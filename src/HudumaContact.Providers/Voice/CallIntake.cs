using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Lines;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Voice;

/// <summary>The way of a line's calls from what a provider posts to what the call does next.</summary>
internal sealed class CallIntake(Line line, ICallEvents calls, ProviderMeter meter)
{
    /// <summary>Characters. Real names have up to some 40; a longer one would only swell the store.</summary>
    private const int LongestCall = 100;

    /// <summary>What was told, in its order; what the call does next is said by the last of it. Nothing that concerns us: nothing is done.</summary>
    public async ValueTask<IReadOnlyList<Verb>> TellAsync(IReadOnlyList<CallEvent> happened, CancellationToken cancellation)
    {
        if (happened.Count == 0) meter.CallEvent(line.Id, "other");
        IReadOnlyList<Verb> next = [];
        foreach (var each in happened)
        {
            meter.CallEvent(line.Id, each.GetType().Name);
            next = await calls.HandleAsync(each, cancellation);
        }

        return next;
    }

    /// <summary>Refuses what names no call, or a step that we never gave.</summary>
    /// <param name="callField">How the provider calls the call's name.</param>
    /// <returns>True when it was refused, and answered.</returns>
    public static async ValueTask<bool> RefusesCallAsync(HttpContext context, string call, string callField)
    {
        var fault = call.Length == 0 ? $"The form has no {callField}."
            : call.Length > LongestCall ? $"The {callField} is over {LongestCall} characters."
            : call.AsSpan().ContainsAnyExceptInRange('!', '~') ? $"The {callField} has characters that no id has."
            : null;
        if (fault is null) return false;
        await context.Response.RefuseAsync(StatusCodes.Status400BadRequest, fault);
        return true;
    }

    public static Task RefuseStepAsync(HttpContext context) =>
        context.Response.RefuseAsync(StatusCodes.Status400BadRequest, $"The address has no number of a step (?{StepAddress.NumberField}=7). Ask at the address that the last answer gave.");
}
