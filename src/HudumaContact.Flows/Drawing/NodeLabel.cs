using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Drawing;

/// <summary>What stands on a box and on an arrow, in the first language of the release.</summary>
internal static partial class NodeLabel
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
        return says.Length > 0 ? $"{name}<br/>{Escape(Short(Readable(says)))}" : name;
    }

    /// <summary>The number and words of an option; nothing for the one way on.</summary>
    public static string OfExit(FlowBook book, Node node, Exit exit)
    {
        var options = node switch { MenuNode menu => menu.Options, AnswerNode answer => answer.Options, _ => [] };
        if (options.FirstOrDefault(option => option.Exit == exit) is { } chosen) return $"{exit} {Short(Readable(Text(book, chosen.Label)))}";
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

    /// <summary>An output as the name of what it prints: who reads a drawing need not know how outputs are written.</summary>
    private static string Readable(string text) => Output.Replace(text, "(${path})");

    [GeneratedRegex(@"\{\{\s*(?<path>[a-z0-9.-]+)[^{}]*\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Output { get; }

    private static string Short(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 4]) ? Longest - 4 : Longest - 3)] + "...";
}
