using HudumaContact.Flows.Checking.Values;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>Whichever way a citizen comes to a text, what it prints has been set before, or the text says what to print instead.</summary>
internal static class TextsHaveNoHoles
{
    public static void Prove(Check check)
    {
        foreach (var read in check.Variables.Reads.Where(read => read.IsNeeded))
        {
            if (check.SetBefore.At(read.Node) is { } there && Lacks(check, read.Path, there) && !IsSetJustBefore(read)) Refuse(check, read);
        }
    }

    /// <summary>Neither the path is set nor, for a field of an item, the item. What nothing sets at all, and what an item does not have, has its own fault.</summary>
    private static bool Lacks(Check check, string path, IReadOnlySet<string> there)
    {
        var root = path.Split('.')[0];
        if (root == Variables.It || Variables.BuiltIn.Contains(path, StringComparer.Ordinal) || there.Contains(path)) return false;
        return check.Variables.Resolved(path).Any(origin => origin is not Origin.ManyItems)
            || (root != path && !there.Contains(root) && check.Variables.Kinds(root).Any(kind => check.Names.Fields.GetValueOrDefault(kind, []).Contains(path[(root.Length + 1)..])));
    }

    /// <summary>By the same node, which sets one variable after the other.</summary>
    private static bool IsSetJustBefore(VariableRead read)
    {
        IReadOnlyList<Assignment> assignments = read.Node switch { SetNode set => set.Set, CallNode call => call.With, _ => [] };
        return assignments.TakeWhile(assignment => !assignment.Value.Paths.Contains(read.Path)).Any(assignment => assignment.Variable == read.Path);
    }

    private static void Refuse(Check check, VariableRead read)
    {
        var without = check.SetBefore.WaysTo(read.Node).FirstOrDefault(way => Lacks(check, read.Path, way.Known)).From;
        var by = without is null ? "" : $" by {without.Id}";
        check.Refuse(read.Node, $"'{read.Path}' is printed here, but is not set when a citizen comes{by}. Set it on every way here, or write what to print instead: {{{{ {read.Path} | default: '-' }}}}.", read.Line);
    }
}
