namespace HudumaContact.Host.Settings;

/// <summary>
/// Finds settings that nothing reads: a misspelt one would otherwise be silently without effect. Looks inside the
/// sections we know: beside them the configuration holds the machine's whole environment.
/// </summary>
internal static class UnknownSettings
{
    /// <exception cref="WrongSetting">The first setting inside our sections that nothing reads.</exception>
    public static void RefuseInSections(IConfiguration configuration) =>
        Refuse(typeof(HudumaSettings).GetProperties().SelectMany(property => Below(configuration.GetSection(property.Name), property.PropertyType)));

    /// <exception cref="WrongSetting">The first section of a settings file that is none of ours.</exception>
    public static void RefuseAtTop(IConfiguration file) =>
        Refuse(file.GetChildren().Where(section => SettingTypes.PropertyOf(typeof(HudumaSettings), section.Key) is null).Select(section => section.Path));

    private static void Refuse(IEnumerable<string> unknown)
    {
        if (unknown.FirstOrDefault() is { } setting) throw new WrongSetting(setting, $"there is no such setting. {Home.SampleFile} lists them all.");
    }

    private static IEnumerable<string> Below(IConfigurationSection section, Type type)
    {
        if (SettingTypes.IsLeaf(type)) return section.GetChildren().Select(child => child.Path);
        if (SettingTypes.ElementOf(type) is { } element) return section.GetChildren().SelectMany(child => Below(child, element));
        return section.GetChildren().SelectMany(child => SettingTypes.PropertyOf(type, child.Key) is { } property
            ? Below(child, property.PropertyType)
            : [child.Path]);
    }
}
