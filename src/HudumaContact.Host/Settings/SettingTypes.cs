using System.Collections;
using System.Reflection;

namespace HudumaContact.Host.Settings;

/// <summary>The types behind the names of settings, as the binder sees them.</summary>
internal static class SettingTypes
{
    /// <summary>The type of a setting by its path, e.g. <c>Lines:0:Kind</c>; null when there is no such setting.</summary>
    public static Type? At(string path)
    {
        var type = typeof(HudumaSettings);
        foreach (var name in path.Split(':'))
        {
            if ((ElementOf(type) ?? PropertyOf(type, name)?.PropertyType) is not { } next) return null;
            type = next;
        }

        return type;
    }

    public static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || Nullable.GetUnderlyingType(type) is not null
        || type == typeof(decimal) || type == typeof(TimeSpan);

    public static Type? ElementOf(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[^1] : null;

    public static PropertyInfo? PropertyOf(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
}
