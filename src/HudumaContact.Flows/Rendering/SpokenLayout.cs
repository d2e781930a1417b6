using System.Text;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Rendering;

/// <summary>
/// A screen as it is spoken on a call, line by line: the text, then the options of the page with their keys, then what else a key does here. Whoever hears it can
/// press before it is over, so what most want comes first.
/// </summary>
public static class SpokenLayout
{
    /// <summary>Characters; most pages are shorter.</summary>
    private const int UsualLength = 512;

    /// <summary>How many pages there are, at least one. A page begins where the keys of the options do.</summary>
    public static int Pages(ScreenContent content) => 1 + content.Options.Skip(1).Count(IsFirst);

    /// <param name="page">From 0.</param>
    /// <param name="word">A wording of the engine in the language of the call.</param>
    public static string Page(ScreenContent content, int page, Func<string, string> word)
    {
        var spoken = new StringBuilder(UsualLength);
        if (page == 0)
        {
            Say(spoken, content.Text);
            Say(spoken, content.Hint ?? "");
        }

        Offer(spoken, content, page, word);
        if (page == 0 && content.Person is var (person, toPerson)) Say(spoken, Press(toPerson, person, word));
        if ((page > 0 ? content.PageBack : content.Back) is var (back, toBack)) Say(spoken, Press(toBack, back, word));
        return spoken.ToString();
    }

    /// <summary>A page again, after a key that is none of its own, or after silence: what is told of that, and no more than what can be done.</summary>
    /// <param name="entry">Where words are waited for, # ends them and nothing is heard again.</param>
    public static string Again(ScreenContent content, int page, string aside, KeyEntry entry, Func<string, string> word)
    {
        var spoken = new StringBuilder(UsualLength);
        Say(spoken, aside);
        Say(spoken, content.Hint ?? "");
        Offer(spoken, content, page, word);
        if (entry is not KeyEntry.Spoken) Say(spoken, Press(word(Word.HearAgain), CallKeys.Again, word));
        return spoken.ToString();
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

    private static void Offer(StringBuilder spoken, ScreenContent content, int page, Func<string, string> word)
    {
        foreach (var choice in Choices(OnPage(content, page), word)) Say(spoken, choice);
        if (content.BySms is var (copy, toCopy)) Say(spoken, Press(toCopy, copy, word));
    }

    /// <summary>The options of a page, and the way to the next.</summary>
    private static IEnumerable<(string Key, string Label)> OnPage(ScreenContent content, int page)
    {
        var at = 0;
        for (var index = 0; index < content.Options.Count; index++)
        {
            if (index > 0 && IsFirst(content.Options[index])) at++;
            if (at == page) yield return content.Options[index];
            if (at <= page) continue;
            yield return content.More;
            yield break;
        }
    }

    private static bool IsFirst((string Key, string Label) option) => option.Key == "1";

    private static string Press(string label, string key, Func<string, string> word) => $"{Named(label)}, {word(Word.Press)} {Said(key, word)}.";

    private static string Named(string label) => label.TrimEnd('.', ':');

    private static string Said(string key, Func<string, string> word) => key switch
    {
        CallKeys.Back => word(Word.Star),
        CallKeys.Again => word(Word.Hash),
        _ => key,
    };

    /// <summary>Its lines, each trimmed, behind what is said before.</summary>
    private static void Say(StringBuilder spoken, ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim();
            if (line.IsEmpty) continue;
            if (spoken.Length > 0) spoken.Append('\n');
            spoken.Append(line);
        }
    }
}
