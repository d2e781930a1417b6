using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace HudumaContact.Providers.BotFramework.Callers;

/// <summary>A key of a login server.</summary>
/// <param name="Endorsements">The channels that it may speak for; none: it is not said.</param>
internal sealed record LoginKey(JsonWebKey Key, IReadOnlyList<string> Endorsements)
{
    /// <summary>The keys of a published set that sign with RSA, by their names.</summary>
    public static Dictionary<string, LoginKey> ReadAll(string set)
    {
        using var json = JsonDocument.Parse(set);
        var keys = new Dictionary<string, LoginKey>(StringComparer.Ordinal);
        foreach (var each in json.RootElement.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(each.GetRawText());
            if (key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Kid.Length: > 0, Use: null or "" or JsonWebKeyUseNames.Sig }) keys[key.Kid] = new LoginKey(key, EndorsementsOf(each));
        }

        return keys;
    }

    private static IReadOnlyList<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var listed) && listed.ValueKind == JsonValueKind.Array
            ? [.. listed.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!)]
            : [];
}
