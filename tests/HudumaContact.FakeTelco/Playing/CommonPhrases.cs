namespace HudumaContact.FakeTelco.Playing;

/// <summary>What two answers to the same question have in common: their stretches of text, without what differs (a code, a date, a first greeting).</summary>
internal static class CommonPhrases
{
    private const int Shortest = 6;

    public static IEnumerable<string> Of(string one, string other) =>
        Stretches(one, other).Select(stretch => stretch.Trim()).Where(stretch => stretch.Length >= Shortest);

    private static IEnumerable<string> Stretches(string one, string other)
    {
        var (at, otherAt, length) = Longest(one, other);
        if (length < Shortest) return [];
        return Stretches(one[..at], other[..otherAt]).Append(one.Substring(at, length)).Concat(Stretches(one[(at + length)..], other[(otherAt + length)..]));
    }

    private static (int At, int OtherAt, int Length) Longest(string one, string other)
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
