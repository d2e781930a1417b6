namespace HudumaContact.Catalogue.Questions;

/// <summary>How a word sounds to somebody who writes English by ear, or Swahili in a hurry: "gud" and "good", "fon" and "phone".</summary>
internal static class Sound
{
    private const int Longest = 32;

    public static string Of(string word)
    {
        Span<char> sound = stackalloc char[Longest];
        var length = 0;
        for (var at = 0; at < word.Length && length < Longest; at++)
        {
            var letter = LetterAt(word, at);
            if (letter == '\0' || (length > 0 && sound[length - 1] == letter)) continue;
            sound[length++] = letter;
        }

        return new string(sound[..length]);
    }

    private static char LetterAt(string word, int at)
    {
        var next = at + 1 < word.Length ? word[at + 1] : '\0';
        return word[at] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => at == 0 ? 'a' : '\0',
            'h' => at == 0 ? 'h' : '\0',
            'w' => at == 0 ? 'w' : '\0',
            'p' when next == 'h' => 'f',
            'c' when next is 'e' or 'i' or 'y' => 's',
            'c' or 'q' or 'x' => 'k',
            'z' => 's',
            'l' => 'r',
            'v' => 'f',
            var other => other,
        };
    }
}
