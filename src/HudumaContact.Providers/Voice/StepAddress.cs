using System.Collections.Frozen;
using System.Globalization;
using HudumaContact.Conversations.Calls;
using Microsoft.AspNetCore.Http;

namespace HudumaContact.Providers.Voice;

/// <summary>
/// A step of a call as it stands in an address: one path for a kind, and its number behind (<c>/keys?n=7</c>). Whatever comes back is checked:
/// a provider that signs nothing may be anybody.
/// </summary>
internal static class StepAddress
{
    public const string NumberField = "n";

    private const int LongestNumber = 6;

    /// <summary>The last part of the path, by kind.</summary>
    public static readonly FrozenDictionary<CallStepKind, string> Words = new Dictionary<CallStepKind, string>
    {
        [CallStepKind.Keys] = "keys",
        [CallStepKind.Silence] = "silence",
        [CallStepKind.Recorded] = "recorded",
        [CallStepKind.Wait] = "wait",
        [CallStepKind.Dialled] = "dialled",
    }.ToFrozenDictionary();

    /// <summary>Below the line's own address.</summary>
    public static string Of(CallStep step) => $"/{Words[step.Kind]}?{NumberField}={step.Number}";

    public static bool TryRead(HttpRequest request, CallStepKind kind, out CallStep step)
    {
        var text = request.Query[NumberField].ToString();
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && text.Length <= LongestNumber;
        step = new CallStep(kind, read ? number : 0);
        return read;
    }
}
