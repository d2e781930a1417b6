using HudumaContact.Content;
using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Checking.Screens;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// Every screen, in every language, with the longest values that the catalogue can put there and the longest that can be told above
/// it, fits the smallest budget of a USSD network: no page over it, no option lost or cut, no more pages than a citizen turns.
/// Only after words of distress or a wrong answer a screen may take one page more than it does without.
/// </summary>
internal static class EveryScreenFits
{
    /// <summary>Pages of an answer. Text may take more than a list: nobody has to find a number on it.</summary>
    public const int MostPagesOfAnswer = 6;

    /// <summary>The engine's own last screens.</summary>
    private static readonly IReadOnlyList<string> LastWords = [Word.WentBySms, Word.HopLimit, Word.Apology, Word.OutOfStep];

    public static void Prove(Check check)
    {
        if (check.HasLoopWithoutScreen) return;
        var said = new SaidBefore(check, afterDistress: false);
        var saidAtMost = new SaidBefore(check, afterDistress: true);
        var moves = new ScreenMoves(check.Book, check.Paths);
        var dialled = new LinePaths(check.Book, check.Paths, LineKind.Ussd);
        // A call that dropped at a screen can be gone on with by dialling, but for what is private.
        foreach (var node in check.Book.Nodes.Where(node => dialled.Reaches(node) || (node is GatherNode { IsPrivate: false } && check.Paths.IsReached(node))))
        {
            foreach (var language in check.Languages)
            {
                var fault = node switch
                {
                    EndNode end => LastFault(SaidBefore.Join(saidAtMost.Before(end, language), check.Longest.Text(end.Text, language))),
                    GatherNode gather => new GatherScreens(check, gather, language, moves).Fault(said.Before(gather, language), saidAtMost.Before(gather, language)),
                    _ => null,
                };
                if (fault is not null) check.Refuse(node, $"In '{language}' {fault}.");
            }
        }

        ProveWords(check);
    }

    private static void ProveWords(Check check)
    {
        foreach (var language in check.Languages)
        {
            foreach (var word in LastWords)
            {
                if (LastFault(check.Longest.Text(check.Book.Defaults.Words[word], language)) is { } fault)
                    check.RefuseDefaults($"In '{language}' the word '{word}': {fault}.", check.Book.Defaults.Words[word].Line);
                foreach (var flow in check.Book.Flows.Where(flow => flow.Words.ContainsKey(word)))
                {
                    if (LastFault(check.Longest.Text(flow.Words[word], language)) is { } own)
                        check.Refuse(flow.File, flow.Words[word].Line, $"In '{language}' the word '{word}': {own}.", flow.Name);
                }
            }
        }
    }

    /// <summary>A last screen has no second page.</summary>
    private static string? LastFault(string text)
    {
        var septets = Gsm7.Septets(text);
        return septets > ScreenTrial.Budget
            ? $"the last screen takes {septets} septets with all that can be told on it, over {ScreenTrial.Budget}. Shorten it by {septets - ScreenTrial.Budget}"
            : ScreenTrial.Unshowable(text);
    }
}
