namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>A reference as it is looked for: capitals, without spaces. Letters, digits, dashes and slashes, so that it can mean nothing else to whoever is asked.</summary>
public static class StatusReference
{
    private const int Shortest = 3;

    private const int Longest = 40;

    /// <summary>Null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var reference = string.Concat(typed.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        return reference.Length is >= Shortest and <= Longest && char.IsAsciiLetterOrDigit(reference[0]) && reference.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '/')
            ? reference
            : null;
    }
}
