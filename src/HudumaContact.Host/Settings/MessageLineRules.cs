using System.Text.RegularExpressions;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;

namespace HudumaContact.Host.Settings;

/// <summary>What a line that carries text messages must obey beyond what every line must.</summary>
internal static partial class MessageLineRules
{
    private const double MostPerSecond = 10_000;

    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(bool demo, LineSettings line, string place)
    {
        RefuseWhatTheKindHasNot(line, place);
        if (line.Kind != LineKind.Sms) return;

        CheckAddress(line, place);
        CheckOneWaySender(line, place);
        if (line.Keyword.Any(character => !char.IsLetterOrDigit(character))) throw new WrongSetting($"{place}:Keyword", $"'{line.Keyword}' must be one word of letters and digits, as agreed for the shared code.");
        if (line.MessagesPerSecond is not (> 0 and <= MostPerSecond)) throw new WrongSetting($"{place}:MessagesPerSecond", $"it must be more than 0, and {MostPerSecond} at most.");
        if (!demo) CredentialRules.Check(line, place);
    }

    private static void RefuseWhatTheKindHasNot(LineSettings line, string place)
    {
        if (line.Kind != LineKind.Sms) Refuse(("OneWaySender", line.OneWaySender), ("Keyword", line.Keyword));
        if (line.Kind is not (LineKind.Sms or LineKind.Voice)) Refuse(("Account", line.Account), ("ApiKey", line.ApiKey));

        void Refuse(params ReadOnlySpan<(string Name, string Value)> settings)
        {
            foreach (var (name, value) in settings)
            {
                if (value.Length > 0) throw new WrongSetting($"{place}:{name}", $"a line of kind {line.Kind} has none; lines of kind Sms do.");
            }
        }
    }

    private static void CheckAddress(LineSettings line, string place)
    {
        if (line.Provider == ProviderNames.Twilio)
        {
            if (!TwilioAddress.IsMatch(line.Address)) throw new WrongSetting($"{place}:Address", $"'{line.Address}' is none at Twilio. Write +254700000100, or whatsapp:+254700000100.");
        }
        else if (!NumberOrCode.IsMatch(line.Address))
        {
            throw new WrongSetting($"{place}:Address", $"'{line.Address}' is no short code and no number. Write 22384 or +254700000100: it must be what people can answer to.");
        }
    }

    private static void CheckOneWaySender(LineSettings line, string place)
    {
        if (line.OneWaySender.Length == 0) return;
        if (line.Address.StartsWith("whatsapp:", StringComparison.Ordinal)) throw new WrongSetting($"{place}:OneWaySender", "WhatsApp has none. Leave it empty.");
        if (!SenderName.IsMatch(line.OneWaySender)) throw new WrongSetting($"{place}:OneWaySender", $"'{line.OneWaySender}' is no sender's name: 3 to 11 letters, digits, blanks or dashes, with a letter among them.");
    }

    [GeneratedRegex(@"^(whatsapp:)?\+[1-9][0-9]{7,14}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwilioAddress { get; }

    [GeneratedRegex(@"^(\+[1-9][0-9]{7,14}|[0-9]{3,8})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberOrCode { get; }

    [GeneratedRegex("^(?=.*[A-Za-z])[A-Za-z0-9 -]{3,11}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SenderName { get; }
}
