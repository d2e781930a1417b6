using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace HudumaContact.Host.Settings;

/// <summary>Binds all settings once, at the start, and refuses what is wrong with one line that names the setting.</summary>
internal static partial class SettingsReader
{
    /// <exception cref="WrongSetting">The first thing that is wrong.</exception>
    public static HudumaSettings Read(IConfiguration configuration)
    {
        UnknownSettings.RefuseInSections(configuration);
        var settings = Bind(configuration);
        SettingsRules.Check(settings);
        ConnectorRules.Check(settings);
        DeskRules.Check(settings.Handoff.Desk);
        HubRules.Check(settings);
        SignInRules.Check(settings.Demo, settings.SignIn);
        RefuseOutOfRange("SignIn", settings.SignIn);
        WebChatRules.Check(settings);
        RefuseOutOfRange("Providers", settings.Providers);
        RefuseOutOfRange("Hops", settings.Hops);
        RefuseOutOfRange("Calls", settings.Calls);
        RefuseOutOfRange("Messages", settings.Messages);
        RefuseOutOfRange("WebChat", settings.WebChat);
        RefuseOutOfRange("Promises", settings.Promises);
        RefuseOutOfRange("Retention", settings.Retention);
        RefuseOutOfRange("Speech", settings.Speech);
        foreach (var (index, connector) in settings.Status.Connectors.Index())
        {
            RefuseOutOfRange($"Status:Connectors:{index}", connector);
            RefuseOutOfRange($"Status:Connectors:{index}:Reply", connector.Reply);
        }

        RefuseOutOfRange("Handoff:Desk", settings.Handoff.Desk);
        RefuseOutOfRange("Handoff:Hub", settings.Handoff.Hub);
        RefuseOutOfRange("Storage", settings.Storage);
        return settings;
    }

    /// <summary>Read, and held to no rule yet.</summary>
    /// <exception cref="WrongSetting">Something can't be read.</exception>
    public static HudumaSettings Bind(IConfiguration configuration)
    {
        try
        {
            // Without ErrorOnUnknownConfiguration the binder drops, without a word, list entries that it can't read.
            return Ours(configuration).Get<HudumaSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new HudumaSettings();
        }
        catch (InvalidOperationException unbound) when (Refused(unbound) is { } match)
        {
            var setting = match.Groups["setting"].Value;
            var advice = SettingTypes.At(setting) is { IsEnum: true } words ? $"It is one of {string.Join(", ", Enum.GetNames(words))}." : $"{Home.SampleFile} shows what is meant.";
            throw new WrongSetting(setting, $"'{match.Groups["value"].Value}' can't be read. {advice}");
        }
    }

    /// <summary>The binder wraps the exception of a list's entry into others.</summary>
    private static Match? Refused(Exception? unbound)
    {
        for (; unbound is not null; unbound = unbound.InnerException)
        {
            if (Conversion.Match(unbound.Message) is { Success: true } match) return match;
        }

        return null;
    }

    /// <summary>Our sections alone: the configuration also holds the machine's whole environment.</summary>
    private static IConfigurationRoot Ours(IConfiguration configuration) => new ConfigurationBuilder()
        .AddInMemoryCollection(typeof(HudumaSettings).GetProperties().SelectMany(section => configuration.GetSection(section.Name).AsEnumerable()).Where(setting => setting.Value is not null))
        .Build();

    private static void RefuseOutOfRange(string section, object options)
    {
        var results = new List<ValidationResult>();
        if (Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true)) return;
        throw new WrongSetting($"{section}:{results[0].MemberNames.FirstOrDefault()}", results[0].ErrorMessage ?? "it is out of range.");
    }

    // The binder tells the setting in its message alone.
    [GeneratedRegex("value '(?<value>.*)' at '(?<setting>[^']+)'", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conversion { get; }
}
