using HudumaContact.Content;

namespace HudumaContact.Catalogue.Questions;

/// <summary>A text as plain words: small letters and digits, no accents, no marks.</summary>
internal static class Wording
{
    /// <summary>A question has fewer words; what comes after them is not read.</summary>
    public const int MostWords = 64;

    private const int MostCharacters = 2000;
    private const int LongestWord = 32;

    public static List<string> Of(string text) => Of(text, breaks: null);

    /// <param name="breaks">Gets the places before which a mark ended a sentence or a part of one.</param>
    public static List<string> Of(string text, List<int>? breaks)
    {
        var words = new List<string>();
        var plain = Gsm7.ToGsm(text.Length <= MostCharacters ? text : text[..MostCharacters]);
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (var at = 0; at < plain.Length; at++)
        {
            var letter = char.ToLowerInvariant(plain[at]);
            if (IsOfWord(letter))
            {
                if (length < LongestWord) word[length++] = letter;
                continue;
            }

            // Murang'a, chang'aa, what's: one word.
            if (letter == '\'') continue;
            if (length > 0)
            {
                words.Add(new string(word[..length]));
                length = 0;
                if (words.Count == MostWords) return words;
            }

            if (breaks is not null && Ends(plain, at) && (breaks is not [.., var last] || last != words.Count)) breaks.Add(words.Count);
        }

        if (length > 0) words.Add(new string(word[..length]));
        return words;
    }

    private static bool IsOfWord(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9';

    /// <summary>A mark within a number or an abbreviation ends nothing: 2.75, 1,000, p.o. box.</summary>
    private static bool Ends(string text, int at) =>
        text[at] is '?' or '!' or ';' or '\n' || (text[at] is '.' or ',' && (at + 1 == text.Length || !IsOfWord(char.ToLowerInvariant(text[at + 1]))));
}
