namespace HudumaContact.Catalogue.Questions;

/// <summary>The keys of a plain phone: a tap too many or too few gives another letter of the same key, and on a call a word is spelled with one tap a letter.</summary>
internal static class Keypad
{
    private const string KeyOfLetter = "22233344455566677778889999";

    /// <summary>Whether one word became the other by wrong taps alone.</summary>
    public static bool AreSameKeys(string one, string other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First == pair.Second || IsSameKey(pair.First, pair.Second));

    public static bool IsSameKey(char one, char other) =>
        char.IsAsciiLetterLower(one) && char.IsAsciiLetterLower(other) && KeyOfLetter[one - 'a'] == KeyOfLetter[other - 'a'];

    /// <summary>The keys that spell a word of small letters and digits.</summary>
    public static string KeysOf(string word) => string.Create(word.Length, word, static (keys, word) =>
    {
        for (var i = 0; i < keys.Length; i++) keys[i] = char.IsAsciiLetterLower(word[i]) ? KeyOfLetter[word[i] - 'a'] : word[i];
    });
}
