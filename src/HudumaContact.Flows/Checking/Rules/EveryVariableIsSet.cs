using HudumaContact.Content;
using HudumaContact.Flows.Checking.Values;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Reading;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A variable that nothing sets would print nothing; a field that its item lacks too.</summary>
internal static class EveryVariableIsSet
{
    public static void Prove(Check check)
    {
        foreach (var read in check.Variables.Reads)
        {
            if (Fault(check, read) is { } fault) check.Refuse(read.Node, fault, read.Line);
        }

        foreach (var (path, node, line) in check.Variables.Sets)
        {
            if (path is Variables.It or "contact" or "line") check.Refuse(node, $"'{path}' is a name of the engine's own. Keep the value under another.", line);
        }
    }

    private static string? Fault(Check check, VariableRead read)
    {
        var path = read.Path;
        if (Variables.BuiltIn.Contains(path, StringComparer.Ordinal)) return null;
        var dot = path.IndexOf('.');
        var root = dot < 0 ? path : path[..dot];
        if (root == Variables.It) return OfListed(check, read, dot < 0 ? null : path[(dot + 1)..]);
        var origins = check.Variables.Resolved(path);
        if (origins.Count > 0)
            return read.Prints && origins.Any(origin => origin is Origin.ManyItems) ? $"'{path}' holds a list, which a text cannot print. List it in a menu: each: {path}." : null;
        if (check.Variables.Of(path).Count > 0) return $"'{path}' only ever gets what it holds itself. Set it to something.";
        if (dot < 0) return $"'{path}' is used here, but nothing sets it.{Nearest.Hint(path, check.Variables.Sets.Select(set => set.Path))}";
        return OfItem(check, root, path[(dot + 1)..]);
    }

    private static string? OfListed(Check check, VariableRead read, string? field)
    {
        if (read.Node is not MenuNode { Each: { } each } || read.Line != each.Label.Line) return "'it' is an item of a list, and known only in the label of a menu with each:.";
        if (field is null) return "Print a field of the item, such as {{ it.short }}.";
        return check.Variables.KindOf(each) is { Length: > 0 } kind ? OfKind(check, kind, field) : null;
    }

    private static string? OfItem(Check check, string root, string field)
    {
        if (check.Variables.Resolved(root).Count == 0)
        {
            var others = check.Variables.Sets.Where(set => set.Path.StartsWith(root + ".", StringComparison.Ordinal)).Select(set => set.Path[(root.Length + 1)..]).Distinct(StringComparer.Ordinal).ToList();
            return others.Count > 0
                ? $"'{root}' has no '{field}'. It has {string.Join(", ", others.Order(StringComparer.Ordinal))}.{Nearest.Hint(field, others)}"
                : $"'{root}' is used here, but nothing sets it.{Nearest.Hint(root, check.Variables.Sets.Select(set => set.Path))}";
        }

        var kinds = check.Variables.Kinds(root);
        return kinds.Count == 0 ? $"'{root}' holds a text, which has no '{field}'. Print {{{{ {root} }}}}." : kinds.Where(kind => kind.Length > 0).Select(kind => OfKind(check, kind, field)).FirstOrDefault(fault => fault is not null);
    }

    private static string? OfKind(Check check, string kind, string field)
    {
        var fields = check.Names.Fields.GetValueOrDefault(kind, []);
        return fields.Contains(field, StringComparer.Ordinal) ? null : $"A {kind} has no '{field}'. It has {string.Join(", ", fields)}.{Nearest.Hint(field, fields)}";
    }
}
