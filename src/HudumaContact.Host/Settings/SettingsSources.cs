using System.Text.Json;

namespace HudumaContact.Host.Settings;

/// <summary>
/// Where settings come from, the later one winning: appsettings.json (else, in a demo, the sample), the environment
/// (Storage__Provider), the arguments (--Storage:Provider=Sqlite).
/// </summary>
internal static class SettingsSources
{
    public static void AddTo(ConfigurationManager configuration, string home, string[] args)
    {
        configuration.Sources.Clear();
        AddEnvironment(configuration, args);
        var demo = SaysDemo(configuration["Demo"]);
        configuration.Sources.Clear();

        configuration.AddConfiguration(OfFile(home, demo));
        AddEnvironment(configuration, args);
    }

    /// <summary>The settings file alone.</summary>
    /// <exception cref="WrongSetting">There is none, or it is no JSON.</exception>
    public static IConfigurationRoot OfFile(string home, bool demo)
    {
        var file = Path.Combine(home, Home.SettingsFile);
        if (!File.Exists(file))
        {
            if (!demo) throw new WrongSetting(Home.SettingsFile, $"there is none in {home}. Copy {Home.SampleFile} to it and set what it explains, or start a demo with Demo=true.");
            file = Path.Combine(home, Home.SampleFile);
        }

        try
        {
            var settings = new ConfigurationBuilder().AddJsonFile(file, optional: false).Build();
            UnknownSettings.RefuseAtTop(settings);
            return settings;
        }
        catch (InvalidDataException unreadable)
        {
            throw new WrongSetting(Path.GetFileName(file), Reason(unreadable));
        }
    }

    private static void AddEnvironment(ConfigurationManager configuration, string[] args) =>
        configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args);

    private static bool SaysDemo(string? text)
    {
        if (string.IsNullOrEmpty(text)) return false;
        return bool.TryParse(text, out var demo) ? demo : throw new WrongSetting("Demo", $"'{text}' can't be read. Write true or false.");
    }

    private static string Reason(Exception unreadable) =>
        unreadable.GetBaseException() is JsonException { LineNumber: { } line } json
            ? $"line {line + 1} is no JSON: {json.Message.Split(" Path:")[0]}"
            : unreadable.GetBaseException().Message;
}
