namespace HudumaContact.Catalogue.Questions;

/// <summary>Letters to add, drop, change or swap with their neighbour to come from one word to another (optimal string alignment).</summary>
internal static class EditDistance
{
    private const int LongestWord = 33;

    /// <summary>The distance, or anything above <paramref name="most"/> when it is larger than that.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most) return most + 1;
        if (one.Length >= LongestWord || other.Length >= LongestWord) return one.SequenceEqual(other) ? 0 : most + 1;
        Span<int> before = stackalloc int[LongestWord], last = stackalloc int[LongestWord], row = stackalloc int[LongestWord];
        for (var column = 0; column <= other.Length; column++) last[column] = column;
        for (var at = 1; at <= one.Length; at++)
        {
            row[0] = at;
            var least = at;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = one[at - 1] == other[column - 1] ? 0 : 1;
                var cost = Math.Min(Math.Min(row[column - 1] + 1, last[column] + 1), last[column - 1] + change);
                if (at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1]) cost = Math.Min(cost, before[column - 2] + 1);
                row[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > most) return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[other.Length];
    }
}
