using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Checking.Rules;
using HudumaContact.Flows.Checking.Values;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running.Gathers;

namespace HudumaContact.Flows.Checking.Screens;

/// <summary>All screens that one waiting node can show in one language.</summary>
internal sealed class GatherScreens(Check check, GatherNode node, string language, ScreenMoves moves)
{
    private readonly Keys _keys = check.Book.KeysAt(node.Id);

    /// <summary>Something wrong with any of them; null when all fit.</summary>
    /// <param name="said">The longest that is told on the way here.</param>
    /// <param name="saidAtMost">The same after words of distress.</param>
    public string? Fault(string said, string saidAtMost)
    {
        var pages = node.Pages ?? (node is AnswerNode ? EveryScreenFits.MostPagesOfAnswer : check.Book.Defaults.Limits.Pages);
        var again = LongestValues.Longest([saidAtMost, Word(Definition.Word.Distress), Wrong()]);
        var onPage = LongestValues.Longest(node is AnswerNode ? [Wrong(), Word(Definition.Word.CopySent)] : [Wrong()]);
        return Fault(Screens(said), pages)
            ?? Fault(Screens(again), pages + 1)
            // What is told on a later page adds one page at most, so it is not the number of pages that has to be proven here.
            ?? Fault(Screens(again).Select(content => ScreenTrial.SaidOnEveryPage(content, onPage)), int.MaxValue);
    }

    private static string? Fault(IEnumerable<ScreenContent> screens, int mostPages) =>
        screens.Select(content => ScreenTrial.Fault(content, mostPages)).FirstOrDefault(fault => fault is not null);

    private IEnumerable<ScreenContent> Screens(string above) => node switch
    {
        MenuNode menu => Menus(menu, above),
        AnswerNode answer =>
            from options in ShownOptions.Combinations(ShownOptions.On(LineKind.Ussd, answer.Options))
            let shown = Numbered([], options, path => check.Longest.Of(path, language))
            from text in Answers(answer)
            select Content(SaidBefore.Join(above, text), shown),
        _ => [Content(SaidBefore.Join(above, Prompt(path => check.Longest.Of(path, language))), [])],
    };

    private IEnumerable<ScreenContent> Menus(MenuNode menu, string above) =>
        from filling in MenuScreens.Fillings(check, menu, language, LineKind.Ussd)
        from options in ShownOptions.Combinations(ShownOptions.On(LineKind.Ussd, menu.Options))
        let values = ValuesOf(menu, filling)
        select Content(SaidBefore.Join(above, Prompt(values)), Numbered(filling.Labels, options, values));

    /// <summary>The longest values; of the item that the list belongs to, its own.</summary>
    private Func<string, string> ValuesOf(MenuNode menu, MenuScreens.Filling filling) => path =>
        filling.Of is { } of && path.StartsWith(menu.Each!.Of + ".", StringComparison.Ordinal)
            ? check.Extent.Field(of, path[(menu.Each.Of!.Length + 1)..], language)
            : check.Longest.Of(path, language);

    private IEnumerable<string> Answers(AnswerNode answer) =>
        (check.Variables.Texts(answer.Topic) ?? []).Where(check.Names.Topics.ContainsKey).SelectMany(topic => check.Extent.Answers(topic, language));

    private List<(string, string)> Numbered(IReadOnlyList<string> items, IReadOnlyList<Option> options, Func<string, string> values)
    {
        var shown = new List<(string, string)>(items.Count + options.Count);
        var number = 0;
        foreach (var label in items) shown.Add((Choices.Key(_keys, ref number), label));
        foreach (var option in options) shown.Add((Choices.Key(_keys, ref number), check.Longest.Text(option.Label, language, values)));
        return shown;
    }

    // Going on by SMS is offered only where there is room for it, so it is never too much.
    private ScreenContent Content(string text, IReadOnlyList<(string, string)> options) => ScreenContent.Of(
        text, options, _keys, Word, mayGoBack: moves.MayGoBack(node), mayGoHome: moves.MayGoHome(node) && node.Id != check.Book.Defaults.Home);

    private string Prompt(Func<string, string> values) => GatherWording.Prompt(node, LineKind.Ussd, wording => check.Longest.Text(wording, language, values), Word);

    private string Wrong() => GatherWording.WrongAnswer(node, wording => check.Longest.Text(wording, language), Word);

    private string Word(string word) => check.Longest.Word(node.Id, word, language);
}
