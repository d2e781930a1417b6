namespace HudumaContact.Benchmarks.Desk;

/// <summary>Sentences that nobody has said before. In letters alone: the desk masks numbers.</summary>
internal static class Words
{
    private static int _last;

    public static string New(string beginning)
    {
        var number = Interlocked.Increment(ref _last);
        return string.Create(beginning.Length + 7, (beginning, number), static (text, from) =>
        {
            from.beginning.CopyTo(text);
            text[from.beginning.Length] = ' ';
            for (var (at, rest) = (text.Length - 1, from.number); at > from.beginning.Length; at--, rest /= 26) text[at] = (char)('a' + (rest % 26));
        });
    }
}
