using System.Collections.Frozen;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A text stays in a phone that others look at: what was typed for a case, or for a person of ours, is not repeated in one.</summary>
internal static class TextsRepeatNothingPrivate
{
    public static void Prove(Check check)
    {
        var told = check.Book.Nodes
            .SelectMany(node => node switch { CaseNode keep => keep.Words.Paths, HandoffNode handoff => handoff.Reason.Paths, _ => [] })
            .Where(path => check.Variables.Resolved(path).Any(origin => origin is Values.Origin.Typed))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var node in check.Book.Nodes)
        {
            foreach (var wording in NodeWordings.Of(node))
            {
                if (Texts(wording).Values.SelectMany(text => text.Paths).FirstOrDefault(told.Contains) is { } path)
                    check.Refuse(node, $"An SMS would repeat '{path}', which was told in confidence, and stay in the phone. Give this text an sms: wording without it.", wording.Line);
            }
        }
    }

    private static FrozenDictionary<string, Template> Texts(Wording wording) => wording.ByLine.TryGetValue(LineKind.Sms, out var own) ? own : wording.Everywhere;
}
