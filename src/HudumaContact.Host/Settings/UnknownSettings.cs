using System.Collections;
using System.Reflection;

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
        Refuse(file.GetChildren().Where(section => PropertyOf(typeof(HudumaSettings), section.Key) is null).Select(section => section.Path));

    private static void Refuse(IEnumerable<string> unknown)
    {
        if (unknown.FirstOrDefault() is { } setting) throw new WrongSetting(setting, $"there is no such setting. {Home.SampleFile} lists them all.");
    }

    private static IEnumerable<string> Below(IConfigurationSection section, Type type)
    {
        if (IsLeaf(type)) return section.GetChildren().Select(child => child.Path);
        if (ElementOf(type) is { } element) return section.GetChildren().SelectMany(child => Below(child, element));
        return section.GetChildren().SelectMany(child => PropertyOf(type, child.Key) is { } property
            ? Below(child, property.PropertyType)
            : [child.Path]);
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || Nullable.GetUnderlyingType(type) is not null
        || type == typeof(decimal) || type == typeof(TimeSpan);

    private static Type? ElementOf(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[^1] : null;

    private static PropertyInfo? PropertyOf(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
}
