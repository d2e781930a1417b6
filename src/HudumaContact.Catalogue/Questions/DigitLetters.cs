namespace HudumaContact.Catalogue.Questions;

/// <summary>Digits typed for the letters or syllables that they look or sound like: pa55port, 4got, l0st.</summary>
internal static class DigitLetters
{
    private static readonly (char Digit, string Looks, string Sounds)[] Table =
        [('0', "o", "o"), ('1', "i", "l"), ('2', "z", "to"), ('3', "e", "e"), ('4', "a", "for"), ('5', "s", "s"), ('6', "g", "g"), ('7', "t", "t"), ('8', "b", "ate"), ('9', "g", "g")];

    /// <summary>A number, or a reference with several digits in it: no word of a language.</summary>
    public static bool IsNumber(string word)
    {
        var digits = word.Count(char.IsAsciiDigit);
        return digits == word.Length || (digits > 2 && digits * 2 > word.Length) || digits > 3;
    }

    public static IEnumerable<string> ReadingsOf(string word) =>
        word.Any(char.IsAsciiDigit) ? [With(word, row => row.Looks), With(word, row => row.Sounds)] : [];

    private static string With(string word, Func<(char Digit, string Looks, string Sounds), string> reading) =>
        string.Concat(word.Select(letter => char.IsAsciiDigit(letter) ? reading(Table[letter - '0']) : letter.ToString()));
}
