namespace HudumaContact.FakeTelco.Playing;

/// <summary>What two answers to the same question have in common, in whole words: without what differs (a code, a date, a first greeting).</summary>
internal static class CommonPhrases
{
    private const int Shortest = 6;

    public static IEnumerable<string> Of(string one, string other) =>
        Stretches(Words(one), Words(other)).Select(stretch => string.Concat(stretch).Trim()).Where(phrase => phrase.Length >= Shortest);

    /// <summary>Each with the white space before it: joined, they are the text again.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var (at, begins) = (1, 0); at <= text.Length; at++)
        {
            if (at < text.Length && !(char.IsWhiteSpace(text[at]) && !char.IsWhiteSpace(text[at - 1]))) continue;
            words.Add(text[begins..at]);
            begins = at;
        }

        return [.. words];
    }

    private static IEnumerable<string[]> Stretches(string[] one, string[] other)
    {
        var (at, otherAt, length) = Longest(one, other);
        if (length == 0) return [];
        return Stretches(one[..at], other[..otherAt]).Append(one[at..(at + length)]).Concat(Stretches(one[(at + length)..], other[(otherAt + length)..]));
    }

    private static (int At, int OtherAt, int Length) Longest(string[] one, string[] other)
    {
        var (at, otherAt, longest) = (0, 0, 0);
        var ending = new int[other.Length + 1];
        for (var i = 0; i < one.Length; i++)
        {
            // Backwards, so that the row before is still there to the left.
            for (var j = other.Length; j > 0; j--)
            {
                ending[j] = one[i] == other[j - 1] ? ending[j - 1] + 1 : 0;
                if (ending[j] > longest) (at, otherAt, longest) = (i - ending[j] + 1, j - ending[j], ending[j]);
            }
        }

        return (at, otherAt, longest);
    }
}
