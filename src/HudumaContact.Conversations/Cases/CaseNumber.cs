using System.Security.Cryptography;

namespace HudumaContact.Conversations.Cases;

/// <summary>
/// How a case number is written: <c>HC-7F3K9Q</c>. Six of 28 signs, none of which is taken for another on a small screen or over
/// the phone (no 0 and O, 1, I and L, U and V, 8 and B): 480 million, so that trying numbers finds nothing.
/// </summary>
public static class CaseNumber
{
    public const string Prefix = "HC-";

    public const int Signs = 6;

    private const string Alphabet = "2345679ACDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Drawn by chance.</summary>
    public static string Draw() => Prefix + RandomNumberGenerator.GetString(Alphabet, Signs);

    /// <summary>The number that somebody typed, as it is written: <c>hc 7f3k9q</c> and <c>7F3K9Q</c> are <c>HC-7F3K9Q</c>. Null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var signs = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (signs.Length == Signs + 2 && signs.StartsWith("HC", StringComparison.Ordinal)) signs = signs[2..];
        return signs.Length == Signs && signs.All(Alphabet.Contains) ? Prefix + signs : null;
    }
}
