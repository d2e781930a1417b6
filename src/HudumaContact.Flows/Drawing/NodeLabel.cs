using System.Globalization;
using System.Text;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Drawing;

/// <summary>What stands on a box and on an arrow, in the first language of the release.</summary>
internal static class NodeLabel
{
    private const int Longest = 40;

    public static string Of(FlowBook book, Node node)
    {
        var says = node switch
        {
            MenuNode menu => Text(book, menu.Prompt),
            AskNode ask => Text(book, ask.Prompt),
            RateNode rate => Text(book, rate.Prompt),
            SayNode say => Text(book, say.Text),
            EndNode end => Text(book, end.Text),
            AnswerNode answer => $"{answer.Topic} of {answer.Of}",
            BranchNode branch => $"on {branch.On}",
            SearchNode search => $"{search.What}: {search.Words}",
            LookupNode lookup => $"{lookup.Register}: {lookup.Reference}",
            PromiseNode promise => promise.Lookup.Node,
            CallNode call => call.Flow,
            ReturnNode back => back.By.Name,
            CaseNode keep => $"{keep.Step.ToString().ToLowerInvariant()} {keep.Subject}",
            SmsNode sms => $"begins {sms.At}",
            SetNode set => string.Join(", ", set.Set.Select(assignment => assignment.Variable)),
            _ => "",
        };
        var name = Escape($"{node.Id.Node} ({node.Kind})");
        return says.Length > 0 ? $"{name}<br/>{Escape(Short(says))}" : name;
    }

    /// <summary>The number and words of an option; nothing for the one way on.</summary>
    public static string OfExit(FlowBook book, Node node, Exit exit)
    {
        var options = node switch { MenuNode menu => menu.Options, AnswerNode answer => answer.Options, _ => [] };
        if (options.FirstOrDefault(option => option.Exit == exit) is { } chosen) return $"{exit} {Short(Text(book, chosen.Label))}";
        return exit == Exit.Next && node is not MenuNode ? "" : exit == Exit.Next ? "chosen" : exit.Name;
    }

    /// <summary>As Mermaid's entity codes, whatever could end a label or begin a command of its own.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or ',' or '-' or '/' or '(' or ')' or '!' or '?' or '*') safe.Append(rune);
            else if (rune.Value == '\n') safe.Append(' ');
            else safe.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return safe.ToString();
    }

    private static string Text(FlowBook book, Wording wording) => wording.In(book.Defaults.Fallback, LineKind.Ussd, book.Defaults.Fallback).Source;

    private static string Short(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 4]) ? Longest - 4 : Longest - 3)] + "...";
}
