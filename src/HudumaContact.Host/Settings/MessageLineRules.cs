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
        if (line.Kind != LineKind.Sms)
        {
            RefuseWhatOnlyMessagesHave(line, place);
            return;
        }

        CheckAddress(line, place);
        CheckOneWaySender(line, place);
        if (line.Keyword.Any(character => !char.IsLetterOrDigit(character))) throw new WrongSetting($"{place}:Keyword", $"'{line.Keyword}' must be one word of letters and digits, as agreed for the shared code.");
        if (line.MessagesPerSecond is not (> 0 and <= MostPerSecond)) throw new WrongSetting($"{place}:MessagesPerSecond", $"it must be more than 0, and {MostPerSecond} at most.");
        if (!demo) CheckCredentials(line, place);
    }

    private static void RefuseWhatOnlyMessagesHave(LineSettings line, string place)
    {
        foreach (var (name, value) in new[] { ("OneWaySender", line.OneWaySender), ("Keyword", line.Keyword), ("Account", line.Account), ("ApiKey", line.ApiKey) })
        {
            if (value.Length > 0) throw new WrongSetting($"{place}:{name}", $"a line of kind {line.Kind} has none; lines of kind Sms do.");
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

    private static void CheckCredentials(LineSettings line, string place)
    {
        if (line.Provider == ProviderNames.Twilio)
        {
            if (!AccountSid.IsMatch(line.Account)) throw new WrongSetting($"{place}:Account", "it must be the account's sid at Twilio: AC and 32 hexadecimal digits.");
            if (line.ApiKey.Length > 0 && !ApiKeyAndSecret.IsMatch(line.ApiKey)) throw new WrongSetting($"{place}:ApiKey", "it must be an API key's sid and secret with a colon between (SK...:...), or empty to use the auth token.");
            return;
        }

        if (line.Account.Length == 0) throw new WrongSetting($"{place}:Account", $"it is missing. Write the user name that {line.Provider} knows us by.");
        if (line.ApiKey.Length == 0) throw new WrongSetting($"{place}:ApiKey", $"it is missing. Write the key or password that belongs to the user name at {line.Provider}.");
        if (line.ApiKey.StartsWith(SettingsRules.DemoSecret, StringComparison.OrdinalIgnoreCase)) throw new WrongSetting($"{place}:ApiKey", $"it is the demo's. Write the key or password that belongs to the user name at {line.Provider}.");
    }

    [GeneratedRegex(@"^(whatsapp:)?\+[1-9][0-9]{7,14}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TwilioAddress { get; }

    [GeneratedRegex(@"^(\+[1-9][0-9]{7,14}|[0-9]{3,8})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberOrCode { get; }

    [GeneratedRegex("^(?=.*[A-Za-z])[A-Za-z0-9 -]{3,11}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SenderName { get; }

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountSid { get; }

    [GeneratedRegex("^SK[0-9a-fA-F]{32}:.{16,}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApiKeyAndSecret { get; }
}
