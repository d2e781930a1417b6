using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Rendering;

/// <summary>
/// A screen as it is spoken on a call, line by line: the text, then the options of the page with their keys, then what else a key does here. Whoever hears it can
/// press before it is over, so what most want comes first.
/// </summary>
public static class SpokenLayout
{
    /// <summary>The pages, at least one. A page begins where the keys of the options do.</summary>
    /// <param name="word">A wording of the engine in the language of the call.</param>
    public static IReadOnlyList<string> Pages(ScreenContent content, Func<string, string> word)
    {
        var pages = Chunks(content.Options);
        return [.. pages.Select((options, page) => string.Join('\n', Whole(content, options, page, pages.Count, word)))];
    }

    /// <summary>A page again, after a key that is none of its own, or after silence: what is told of that, and no more than what can be done.</summary>
    public static string Again(ScreenContent content, int page, string aside, Func<string, string> word)
    {
        var pages = Chunks(content.Options);
        List<string> lines = [.. Lines(aside), .. Lines(content.Hint ?? ""), .. Offered(content, pages[page], page, pages.Count, word), Press(word(Word.HearAgain), CallKeys.Again, word)];
        return string.Join('\n', lines);
    }

    /// <summary>
    /// "Fee, press 1." and from there on "Time, 2.": what the number is for is known once it was said, and each word more is waited for by who wants a later choice. A label
    /// that ends in a number of its own keeps the word, so that nobody hears one number.
    /// </summary>
    public static IEnumerable<string> Choices(IEnumerable<(string Key, string Label)> options, Func<string, string> word)
    {
        var isFirst = true;
        foreach (var (key, label) in options)
        {
            yield return isFirst || Named(label) is [.., >= '0' and <= '9'] ? Press(label, key, word) : $"{Named(label)}, {key}.";
            isFirst = false;
        }
    }

    private static IEnumerable<string> Whole(ScreenContent content, IReadOnlyList<(string Key, string Label)> options, int page, int pages, Func<string, string> word)
    {
        IEnumerable<string> told = page == 0 ? [.. Lines(content.Text), .. Lines(content.Hint ?? "")] : [];
        var moves = new List<string>();
        if (page == 0 && content.Person is var (person, toPerson)) moves.Add(Press(toPerson, person, word));
        if ((page > 0 ? content.PageBack : content.Back) is var (back, toBack)) moves.Add(Press(toBack, back, word));
        return [.. told, .. Offered(content, options, page, pages, word), .. moves];
    }

    private static IEnumerable<string> Offered(ScreenContent content, IReadOnlyList<(string Key, string Label)> options, int page, int pages, Func<string, string> word)
    {
        foreach (var choice in Choices(page + 1 < pages ? options.Append((content.More.Key, content.More.Label)) : options, word)) yield return choice;
        if (content.BySms is var (copy, toCopy)) yield return Press(toCopy, copy, word);
    }

    private static string Press(string label, string key, Func<string, string> word) => $"{Named(label)}, {word(Word.Press)} {Said(key, word)}.";

    private static string Named(string label) => label.TrimEnd('.', ':');

    private static string Said(string key, Func<string, string> word) => key switch
    {
        CallKeys.Back => word(Word.Star),
        CallKeys.Again => word(Word.Hash),
        _ => key,
    };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<List<(string Key, string Label)>> Chunks(IReadOnlyList<(string Key, string Label)> options)
    {
        List<List<(string, string)>> pages = [[]];
        foreach (var option in options)
        {
            if (option.Key == "1" && pages[^1].Count > 0) pages.Add([]);
            pages[^1].Add(option);
        }

        return pages;
    }
}
