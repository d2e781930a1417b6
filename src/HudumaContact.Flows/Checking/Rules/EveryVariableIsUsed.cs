using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>What is asked or set and never used was asked of the citizen for nothing, or is misspelled where it is used. What a form asks goes to an agent.</summary>
internal static class EveryVariableIsUsed
{
    public static void Prove(Check check)
    {
        var read = check.Variables.Reads.Select(read => Root(read.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var (root, sets) in check.Variables.Sets.GroupBy(set => Root(set.Path), StringComparer.Ordinal).Select(group => (group.Key, group)))
        {
            if (root == SetNode.Language || read.Contains(root)) continue;
            foreach (var (node, line) in sets.Where(set => !(set.Node is GatherNode && check.Book.IsForm(set.Node.Id))).Select(set => (set.Node, set.Line)).Distinct())
                check.Refuse(node, $"'{root}' is set here and never used. Use it, or take it out.", line);
        }
    }

    private static string Root(string path) => path.Split('.')[0];
}
