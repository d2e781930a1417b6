namespace HudumaContact.Providers;

/// <summary>The word that routes a short code shared by several houses to us. It is for the operator, so it is taken off what arrives.</summary>
internal static class SharedCodeKeyword
{
    private const string Separators = " \t\r\n:,.;-";

    /// <summary>The text behind the keyword; the text as it is when it does not begin with that word.</summary>
    public static string TakenOff(string text, string keyword)
    {
        if (keyword.Length == 0) return text;
        var rest = text.AsSpan().TrimStart();
        if (!rest.StartsWith(keyword, StringComparison.OrdinalIgnoreCase)) return text;
        rest = rest[keyword.Length..];
        // HUDUMANI begins with HUDUMA too, and is another word.
        return rest.Length > 0 && char.IsLetterOrDigit(rest[0]) ? text : rest.TrimStart(Separators).ToString();
    }
}
