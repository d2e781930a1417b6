using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Rendering;

/// <summary>Chooses the layout for a kind of line.</summary>
public static class Layout
{
    /// <param name="word">Gives a wording of the engine in the session's language.</param>
    public static IReadOnlyList<string> Pages(ScreenContent content, LineKind line, int budget, Func<string, string> word) => line switch
    {
        LineKind.Ussd => UssdPager.Pages(content, budget),
        LineKind.Voice => [.. Enumerable.Range(0, SpokenLayout.Pages(content)).Select(page => SpokenLayout.Page(content, page, word))],
        LineKind.Sms => [SmsLayout.Text(content)],
        LineKind.Chat => [content.Text],
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "There is no such line."),
    };
}
