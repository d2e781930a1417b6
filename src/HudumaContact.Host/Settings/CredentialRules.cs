using System.Text.RegularExpressions;
using HudumaContact.Providers;

namespace HudumaContact.Host.Settings;

/// <summary>What proves to a provider's API who we are: of the lines that ask it for something, messages and calls.</summary>
internal static partial class CredentialRules
{
    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(LineSettings line, string place)
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

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountSid { get; }

    [GeneratedRegex("^SK[0-9a-fA-F]{32}:.{16,}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApiKeyAndSecret { get; }
}
