using System.Text.RegularExpressions;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;

namespace HudumaContact.Host.Settings;

/// <summary>What a line that carries calls must obey beyond what every line must.</summary>
internal static partial class VoiceLineRules
{
    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(bool demo, LineSettings line, string place)
    {
        if (line.Kind != LineKind.Voice) return;
        if (!Number.IsMatch(line.Address))
            throw new WrongSetting($"{place}:Address", $"'{line.Address}' is no number in full. Write +254800221108, as the provider does: calls to people are shown to come from it.");
        if (!demo) CredentialRules.Check(line, place);
    }

    /// <summary>Talks are recorded where the recording can be paused, and at least one line must be so.</summary>
    /// <exception cref="WrongSetting">None is.</exception>
    public static void CheckRecording(HudumaSettings settings)
    {
        if (settings.Calls.RecordsTalks && !settings.Lines.Exists(line => line is { Kind: LineKind.Voice, Provider: ProviderNames.Twilio }))
            throw new WrongSetting("Calls:RecordsTalks", "no line of Twilio carries calls, and elsewhere a recording can't be paused while somebody says what must not be kept. Set it to false, or add such a line.");
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{7,14}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }
}
