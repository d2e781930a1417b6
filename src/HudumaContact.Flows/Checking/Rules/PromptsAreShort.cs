using System.Globalization;
using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Checking.Screens;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// Nobody keeps in mind what takes longer to say than the seconds set: a prompt with the choices of its first page, an answer, last words. With the longest that the
/// catalogue can put there, by the recordings of a studio where there are any, else as fast as the program speaks that makes them.
/// </summary>
internal static class PromptsAreShort
{
    /// <summary>Of an answer of the catalogue: what was asked for is told first, and a key ends the rest.</summary>
    public const int MostSecondsOfAnswer = 75;

    /// <summary>Letters of a text that are shown.</summary>
    private const int Shown = 60;

    public static void Prove(Check check)
    {
        var calls = check.Calls;
        foreach (var node in check.Book.Nodes.Where(calls.Reaches))
        {
            var most = (node as GatherNode)?.Seconds ?? (node is AnswerNode ? MostSecondsOfAnswer : check.Book.Defaults.Limits.PromptSeconds);
            foreach (var language in check.Languages)
            {
                var (text, seconds) = Texts(check, calls, node, language).Select(text => (text, check.Extent.Seconds(text, language))).DefaultIfEmpty(("", 0)).MaxBy(said => said.Item2);
                if (seconds > most)
                    check.Refuse(node, $"In '{language}' it takes {Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)} seconds to say '{Beginning(text)}', over {most}. Shorten it, or write seconds: at the node.");
            }
        }

        ProveWords(check);
    }

    private static void ProveWords(Check check)
    {
        var most = check.Book.Defaults.Limits.PromptSeconds;
        foreach (var word in Word.OfCalls)
        {
            foreach (var language in check.Languages)
            {
                var wording = check.Book.Defaults.Words[word];
                if (check.Extent.Seconds(wording.In(language, LineKind.Voice, check.Book.Defaults.Fallback).Source, language) is var seconds && seconds > most)
                    check.RefuseDefaults($"In '{language}' the word '{word}' takes {Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)} seconds to say, over {most}. Shorten it.", wording.Line);
            }
        }
    }

    private static IEnumerable<string> Texts(Check check, LinePaths calls, Node node, string language)
    {
        return node switch
        {
            MenuNode menu => MenuScreens.Fillings(check, menu, language, LineKind.Voice).Select(filling => Menu(menu, filling.Labels)),
            AnswerNode answer => (check.Variables.Texts(answer.Topic) ?? []).Where(check.Names.Topics.ContainsKey).SelectMany(topic => check.Extent.SpokenAnswers(topic, language)),
            GatherNode gather => [GatherWording.Prompt(gather, LineKind.Voice, Text, Word)],
            EndNode end => [Text(end.Text)],
            SayNode say => [Text(say.Text)],
            _ => [],
        };

        string Menu(MenuNode menu, IReadOnlyList<string> items)
        {
            var labels = items.Concat(menu.Options.Where(option => calls.CanTake(menu, option.Exit)).Select(option => Text(option.Label))).Take(CallKeys.Options);
            var keyed = labels.Select((label, at) => ((at + 1).ToString(CultureInfo.InvariantCulture), label));
            return string.Join('\n', SpokenLayout.Choices(keyed, Word).Prepend(Text(menu.Prompt)));
        }

        string Text(Wording wording) => wording.In(language, LineKind.Voice, check.Book.Defaults.Fallback).Render(path => check.Longest.Of(path, language));

        string Word(string word) => Text(check.Book.WordAt(node.Id, word));
    }

    private static string Beginning(string text) => text.Length <= Shown ? text.ReplaceLineEndings(" ") : text[..(Shown - 3)].ReplaceLineEndings(" ") + "...";
}
