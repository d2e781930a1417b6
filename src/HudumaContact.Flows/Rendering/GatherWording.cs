using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Rendering;

/// <summary>
/// Which of its texts and of the engine's own words a waiting node shows. Who renders them decides with which values: a session's, or
/// the longest that the check knows.
/// </summary>
internal static class GatherWording
{
    /// <param name="text">A wording of the node, rendered.</param>
    /// <param name="word">A wording of the engine, rendered.</param>
    public static string Prompt(GatherNode node, LineKind line, Func<Wording, string> text, Func<string, string> word) => node switch
    {
        MenuNode menu => text(menu.Prompt),
        // A handset that cuts an answer does so silently; whoever may write more is told how much fits.
        AskNode { Longest: > AskNode.HandsetInput } ask when line == LineKind.Ussd => $"{text(ask.Prompt)}\n{word(Word.InputLimit)}",
        AskNode ask => text(ask.Prompt),
        RateNode rate => text(rate.Prompt),
        _ => throw new InvalidOperationException($"A {node.Kind} has no prompt."),
    };

    /// <summary>On a call, how a question is answered: nobody guesses that keys are ended by # or that words are waited for.</summary>
    public static string? Hint(KeyEntry entry, Func<string, string> word) => entry switch
    {
        KeyEntry.Many => word(Word.EndWithHash),
        KeyEntry.Spoken => word(Word.Speak),
        _ => null,
    };

    /// <summary>What a wrong answer is told.</summary>
    public static string WrongAnswer(GatherNode node, Func<Wording, string> text, Func<string, string> word) =>
        node.WrongAnswer is { } own ? text(own) : word(node is AskNode or RateNode ? Word.WrongAnswer : Word.WrongChoice);
}
