using System.Globalization;
using System.Text.Json;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>RFC 6901, over what the runtime has parsed.</summary>
public static class JsonPointer
{
    /// <summary>Whether it is one that leads below the whole, such as <c>/data/0/status</c>.</summary>
    public static bool IsOne(string path) =>
        path.StartsWith('/') && !path.Replace("~0", "", StringComparison.Ordinal).Replace("~1", "", StringComparison.Ordinal).Contains('~', StringComparison.Ordinal);

    /// <summary>What stands there; null when nothing does, or null itself.</summary>
    public static JsonElement? Find(JsonElement root, string path)
    {
        var at = root;
        foreach (var token in path.Split('/').Skip(1))
        {
            var name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var member)) at = member;
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength()) at = at[index];
            else return null;
        }

        return at.ValueKind == JsonValueKind.Null ? null : at;
    }
}
