using System.Net;
using System.Text.RegularExpressions;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;

namespace HudumaContact.Host.Settings;

/// <summary>What settings must obey beyond being readable. A demo may use made-up secrets, on this machine alone; nothing else may.</summary>
internal static partial class SettingsRules
{
    /// <summary>The secret that every demo uses; public, so never good enough outside one.</summary>
    public const string DemoSecret = "demo";

    private const int ShortestSecret = 16;

    private const int LongestSecret = 60;

    private const int MasterKeyLength = 32;

    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(HudumaSettings settings)
    {
        CheckUrls(settings);
        CheckPublicBaseUrl(settings);
        CheckMasterKey(settings);
        ProviderRules.Check(settings.Providers);
        if (settings.Lines.Count == 0) throw new WrongSetting("Lines", $"there is no line, so nobody can dial. {Home.SampleFile} has one.");
        for (var index = 0; index < settings.Lines.Count; index++) CheckLine(settings, index);
        VoiceLineRules.CheckRecording(settings);
    }

    private static void CheckUrls(HudumaSettings settings)
    {
        foreach (var url in settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Kestrel's own wildcards (*, +) are no addresses to a Uri.
            if (!Uri.TryCreate(url.Replace("//*", "//any").Replace("//+", "//any"), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || !url.Contains("://", StringComparison.Ordinal))
                throw new WrongSetting("Urls", $"'{url}' is no address. Write http://127.0.0.1:5080.");
            if (address.Scheme != "http") throw new WrongSetting("Urls", $"'{url}' is not http. A proxy in front ends TLS; PublicBaseUrl is its address.");
            if (settings.Demo && !IsThisMachine(url))
                throw new WrongSetting("Urls", $"a demo listens on this machine alone, and '{url}' does not. Write http://127.0.0.1:5080, or set Demo=false.");
        }
    }

    // Read as the server reads it, which listens on all addresses for every name but localhost; Uri.IsLoopback also trusts the name "loopback".
    private static bool IsThisMachine(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    private static void CheckPublicBaseUrl(HudumaSettings settings)
    {
        if (settings.Demo && settings.PublicBaseUrl.Length == 0) return;
        if (!Uri.TryCreate(settings.PublicBaseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new WrongSetting("PublicBaseUrl", "it must be the address that providers reach us by, e.g. https://contact.example.go.ke.");
        if (!settings.Demo && address.Scheme != "https")
            throw new WrongSetting("PublicBaseUrl", "it must begin with https:// outside a demo: keys and numbers travel over it.");
    }

    private static void CheckMasterKey(HudumaSettings settings)
    {
        const string Advice = "Set 32 random bytes in base64, e.g. from: openssl rand -base64 32, and keep a copy: without it no text can be read again.";
        var key = settings.Storage.MasterKey;
        if (key.Length == 0 && !settings.Demo) throw new WrongSetting("Storage:MasterKey", "it is missing. " + Advice);
        if (key.Length > 0 && !(Convert.TryFromBase64String(key, new byte[key.Length], out var length) && length == MasterKeyLength))
            throw new WrongSetting("Storage:MasterKey", "it is not what it should be. " + Advice);
    }

    private static void CheckLine(HudumaSettings settings, int index)
    {
        var line = settings.Lines[index];
        var place = $"Lines:{index}";
        if (!LineId.IsMatch(line.Id)) throw new WrongSetting($"{place}:Id", $"'{line.Id}' must be lower-case letters, digits and dashes, e.g. at-ussd: it is part of the webhook's address.");
        if (line.Id == HubRules.ReservedLine) throw new WrongSetting($"{place}:Id", $"'{line.Id}' is where a hub outside reaches us. Call the line otherwise.");
        if (settings.Lines.FindIndex(other => other.Id == line.Id) != index) throw new WrongSetting($"{place}:Id", $"'{line.Id}' is used twice.");
        if (!ProviderNames.All.Contains(line.Provider, StringComparer.Ordinal)) throw new WrongSetting($"{place}:Provider", $"'{line.Provider}' is not one of {string.Join(", ", ProviderNames.All)}.");
        if (!ProviderNames.KindsOf(line.Provider).Contains(line.Kind)) throw new WrongSetting($"{place}:Kind", $"'{line.Kind}' is not what {line.Provider} carries here: {string.Join(", ", ProviderNames.KindsOf(line.Provider))}.");
        if (line.Address.Length == 0) throw new WrongSetting($"{place}:Address", "it is missing. Write the code or number, e.g. *647#.");
        CheckSecret(settings.Demo, line.Secret, $"{place}:Secret");
        if (line.MissedCall && line.Kind is not LineKind.Voice) throw new WrongSetting($"{place}:MissedCall", $"a line of kind {line.Kind} can't be rung; lines of kind Voice can. Leave it false.");
        MessageLineRules.Check(settings.Demo, line, place);
        VoiceLineRules.Check(settings.Demo, line, place);
        try
        {
            _ = new AllowedSources(line.AllowedSources);
        }
        catch (FormatException wrong)
        {
            throw new WrongSetting($"{place}:AllowedSources", wrong.Message);
        }
    }

    /// <summary>A folder that is watched must be there at every start, not only at the first.</summary>
    /// <exception cref="WrongSetting">It is not.</exception>
    public static void CheckWatched(bool watches, string folder)
    {
        if (watches && !Directory.Exists(folder)) throw new WrongSetting("Flows:Path", $"there is no folder {folder} to watch. Name the folder of flow files, or set Flows:Watch=false.");
    }

    /// <summary>Outside a demo a secret must be there, not the demo's, and too long to guess.</summary>
    public static void CheckSecret(bool demo, string secret, string setting)
    {
        if (secret.Length > LongestSecret) throw new WrongSetting(setting, $"it is longer than {LongestSecret} characters. Set a random value, e.g. from: openssl rand -hex 24");
        if (secret.Length == 0) throw new WrongSetting(setting, "it is missing. Set a long random value, e.g. from: openssl rand -hex 24");
        if (demo) return;
        if (secret.StartsWith(DemoSecret, StringComparison.OrdinalIgnoreCase)) throw new WrongSetting(setting, "it is the demo's. Set a long random value, e.g. from: openssl rand -hex 24");
        if (secret.Length < ShortestSecret) throw new WrongSetting(setting, $"it is shorter than {ShortestSecret} characters. Set a long random value, e.g. from: openssl rand -hex 24");
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineId { get; }
}
