using HudumaContact.Content;

namespace HudumaContact.Catalogue.Questions;

/// <summary>A text as plain words: small letters and digits, no accents, no marks.</summary>
internal static class Wording
{
    /// <summary>A question has fewer words; what comes after them is not read.</summary>
    public const int MostWords = 64;

    private const int LongestWord = 32;

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var character in Gsm7.ToGsm(text.Length <= 2000 ? text : text[..2000]))
        {
            var letter = char.ToLowerInvariant(character);
            if (letter is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                if (length < LongestWord) word[length++] = letter;
            }
            // Murang'a, chang'aa, what's: one word.
            else if (letter != '\'' && length > 0)
            {
                words.Add(new string(word[..length]));
                length = 0;
                if (words.Count == MostWords) return words;
            }
        }

        if (length > 0) words.Add(new string(word[..length]));
        return words;
    }
}
