using System.Collections.Frozen;

namespace HudumaContact.Content;

/// <summary>
/// What stands in for a character that GSM 03.38 lacks. Written out by hand: the program runs with invariant globalization,
/// where the runtime does not take letters and accents apart.
/// </summary>
internal static class GsmSubstitutes
{
    private const string Unknown = "?";

    private static readonly (string Plain, string Characters)[] Table =
    [
        ("'", "‘’‛′`´ʼʻˈ"), ("\"", "“”„‟″«»"), ("-", "‐‑‒–—―−•·"), ("...", "…"), ("x", "×"), ("\n", "\u2028\u2029\u0085"),
        (" ", "\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"),
        ("", "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF\uFE0E\uFE0F"),
        ("A", "ÁÀÂÃĀĂĄǍ"), ("a", "áâãāăąǎª"), ("C", "ĆĈĊČ"), ("c", "çćĉċč"), ("D", "ĎĐÐ"), ("d", "ďđð"),
        ("E", "ÈÊËĒĔĖĘĚ"), ("e", "êëēĕėęě"), ("G", "ĜĞĠĢ"), ("g", "ĝğġģ"), ("H", "ĤĦ"), ("h", "ĥħ"),
        ("I", "ÌÍÎÏĨĪĬĮİǏ"), ("i", "íîïĩīĭįıǐ"), ("J", "Ĵ"), ("j", "ĵ"), ("K", "Ķ"), ("k", "ķ"), ("L", "ĹĻĽĿŁ"), ("l", "ĺļľŀł"),
        ("N", "ŃŅŇŊǸ"), ("n", "ńņňŋǹ"), ("O", "ÒÓÔÕŌŎŐǑ"), ("o", "óôõōŏőǒº"), ("R", "ŔŖŘ"), ("r", "ŕŗř"),
        ("S", "ŚŜŞŠȘ"), ("s", "śŝşšșſ"), ("T", "ŢŤŦȚ"), ("t", "ţťŧț"), ("U", "ÙÚÛŨŪŬŮŰŲǓ"), ("u", "úûũūŭůűųǔ"),
        ("W", "Ŵ"), ("w", "ŵ"), ("Y", "ÝŶŸ"), ("y", "ýÿŷ"), ("Z", "ŹŻŽ"), ("z", "źżž"),
        ("OE", "Œ"), ("oe", "œ"), ("TH", "Þ"), ("th", "þ"),
    ];

    private static readonly FrozenDictionary<char, string> ByCharacter =
        Table.SelectMany(row => row.Characters.Select(character => KeyValuePair.Create(character, row.Plain))).ToFrozenDictionary();

    /// <summary>The substitute for the character at a place; a surrogate pair is one character, and the place moves to its end.</summary>
    public static string For(ReadOnlySpan<char> text, ref int at)
    {
        var character = text[at];
        if (ByCharacter.TryGetValue(character, out var plain)) return plain;
        // An accent that stands by itself after its letter.
        if (character is >= '\u0300' and <= '\u036F') return "";
        if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) at++;
        return Unknown;
    }
}
