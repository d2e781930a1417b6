namespace HudumaContact.Catalogue.Questions;

/// <summary>The keys of a plain phone: a tap too many or too few gives another letter of the same key.</summary>
internal static class Keypad
{
    private const string KeyOfLetter = "22233344455566677778889999";

    /// <summary>Whether one word became the other by wrong taps alone.</summary>
    public static bool AreSameKeys(string one, string other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First == pair.Second || IsSameKey(pair.First, pair.Second));

    public static bool IsSameKey(char one, char other) =>
        char.IsAsciiLetterLower(one) && char.IsAsciiLetterLower(other) && KeyOfLetter[one - 'a'] == KeyOfLetter[other - 'a'];
}
