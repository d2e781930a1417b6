namespace HudumaContact.Speech.Reading;

/// <summary>The fixed parts of a text: sentences, with whatever changes taken out. Each is recorded as a whole.</summary>
public static class Chunks
{
    /// <param name="text">As it is written, perhaps of several lines.</param>
    public static IEnumerable<string> Of(string text, string language)
    {
        foreach (var run in Runs(LineParts.Of(text, language)))
        {
            var (first, last) = (run[0], run[^1]);
            var end = last.Start + last.Length;
            // "(KEBS)": the bracket that closes belongs to the one that opens.
            var isOpen = text.LastIndexOf('(', end - 1, end - first.Start) > text.LastIndexOf(')', end - 1, end - first.Start);
            yield return text[first.Start..(isOpen && end < text.Length && text[end] == ')' ? end + 1 : end)];
        }
    }

    /// <summary>The same of a text with outputs: the literal texts between them, in order.</summary>
    /// <param name="isSaid">Whether a line of it is said in this language at all.</param>
    public static IEnumerable<string> OfLiterals(IEnumerable<string> literals, string language, Func<string, bool> isSaid) =>
        Of(string.Join('\n', string.Join(LineParts.Output, literals).Split('\n').Where(line => isSaid(line.Trim()))), language);

    /// <summary>What a chunk is found by: its words, whatever stands between them.</summary>
    internal static string Key(string text, string language) =>
        string.Join(' ', LineParts.Of(text, language).Where(part => part.IsWord).Select(part => text.Substring(part.Start, part.Length)));

    private static IEnumerable<List<Part>> Runs(List<Part> parts)
    {
        var run = new List<Part>();
        foreach (var part in parts)
        {
            if (part.IsWord) run.Add(part);
            if (run.Count == 0 || (part.IsWord && !part.EndsChunk)) continue;
            yield return run;
            run = [];
        }

        if (run.Count > 0) yield return run;
    }
}
