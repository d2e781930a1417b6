using HudumaContact.Content;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Screens;

/// <summary>One screen laid out by the engine's own pager on the smallest budget, and what is wrong with it.</summary>
internal static class ScreenTrial
{
    public const int Budget = HopContext.SmallestUssdBudget;

    /// <summary>Null when the screen fits.</summary>
    public static string? Fault(ScreenContent content, int mostPages)
    {
        var pages = UssdPager.Pages(content, Budget);
        foreach (var (key, label) in content.Options)
        {
            var option = Gsm7.ToGsm($"{key}. {label}");
            if (!pages.Any(page => page.Contains(option, StringComparison.Ordinal)))
                return $"the option '{Shortened(option)}' takes {Gsm7.Septets(option)} septets, more than a page has room for. Shorten its label";
        }

        foreach (var (page, said) in content.SaidOnPage)
        {
            var told = Gsm7.ToGsm(said);
            if (page < pages.Count && !pages[page].StartsWith(told, StringComparison.Ordinal))
                return $"'{Shortened(told)}' takes {Gsm7.Septets(told)} septets, more than a later page has room for. Shorten what a wrong answer is told";
        }

        if (pages.FirstOrDefault(page => Gsm7.Septets(page) > Budget) is { } over) return $"a page takes {Gsm7.Septets(over)} septets, over {Budget}. Shorten the words back, home and more";
        if (pages.Count > mostPages) return $"the screen takes {pages.Count} pages of {Budget} septets, over {mostPages}. Shorten the texts or split the menu";
        return Unshowable(content.Text) ?? content.Options.Select(option => Unshowable(option.Label)).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The screen after a wrong key on each of its later pages.</summary>
    public static ScreenContent SaidOnEveryPage(ScreenContent content, string said) =>
        content with { SaidOnPage = Enumerable.Range(1, UssdPager.Pages(content, Budget).Count).ToDictionary(page => page, _ => said) };

    private static string Shortened(string option) => option.Length <= 40 ? option : option[..37] + "...";

    /// <summary>A character of a catalogue text that has not even a substitute.</summary>
    public static string? Unshowable(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii || Gsm7.Fits(rune.ToString()) || Gsm7.ToGsm(rune.ToString()) != "?") continue;
            return $"phones cannot show '{rune}' (U+{rune.Value:X4}). Take it out of the text, or out of the catalogue when a value puts it there";
        }

        return null;
    }
}
