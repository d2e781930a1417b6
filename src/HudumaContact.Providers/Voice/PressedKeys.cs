namespace HudumaContact.Providers.Voice;

/// <summary>Keys as a provider tells them, made what a phone has.</summary>
internal static class PressedKeys
{
    private const string OfAPhone = "0123456789*#ABCD";

    /// <summary>A phone number has 15; nothing that is asked for has more than some dozen.</summary>
    private const int Most = 40;

    /// <summary>Null for silence, and for signs that no phone has; empty when the key that ended them was the only one.</summary>
    /// <param name="told">Null when nothing is.</param>
    public static string? Read(string? told) => told switch
    {
        null => null,
        "" => "",
        _ => Of(told) is { Length: > 0 } keys ? keys : null,
    };

    /// <summary>What no phone has is dropped. A <c>#</c> behind other keys has ended them, whether the provider tells it or not.</summary>
    public static string Of(string told)
    {
        var keys = string.Concat(told.ToUpperInvariant().Where(key => OfAPhone.Contains(key, StringComparison.Ordinal)).Take(Most));
        return keys.Length > 1 ? keys.TrimEnd('#') is { Length: > 0 } ended ? ended : "#" : keys;
    }
}
