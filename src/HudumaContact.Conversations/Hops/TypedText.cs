namespace HudumaContact.Conversations.Hops;

/// <summary>Input as it may be stored: whatever is not text becomes U+FFFD. The length stays, so that a grown text still begins with the one before.</summary>
public static class TypedText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Without NUL, other controls and lone surrogates. The same string when it had none.</summary>
    public static string Clean(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (char.IsSurrogate(raw[i]))
            {
                if (!IsPair(raw, i)) return Replace(raw);
                i++;
            }
            else if (char.IsControl(raw[i]))
            {
                return Replace(raw);
            }
        }

        return raw;
    }

    /// <summary>The same, of a text of several lines: they end in \n alone.</summary>
    public static string CleanLines(string raw) =>
        raw.AsSpan().ContainsAny('\n', '\r')
            ? string.Join('\n', raw.ReplaceLineEndings("\n").Split('\n').Select(Clean))
            : Clean(raw);

    private static string Replace(string raw) => string.Create(raw.Length, raw, static (text, raw) =>
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (char.IsSurrogate(raw[i]) && IsPair(raw, i))
            {
                text[i] = raw[i];
                text[++i] = raw[i];
            }
            else
            {
                text[i] = char.IsSurrogate(raw[i]) || char.IsControl(raw[i]) ? Replacement : raw[i];
            }
        }
    });

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
