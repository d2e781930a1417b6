using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// A form begins with a question, only asks, and comes to an end of its own: there its answers go back to the agent who sent it. Nothing
/// else leads into it, because then nobody would get them.
/// </summary>
internal static class FormsAskAndEnd
{
    public static void Prove(Check check)
    {
        foreach (var form in check.Book.Flows.Where(flow => flow.IsForm))
        {
            if (form.Keywords.Count > 0)
                check.Refuse(form.File, form.Keywords[0].Line, $"'{form.Keywords[0].Text}' would start a form, of which nobody would get the answers: an agent sends it. Take the keywords out.", place: null);
            if (check.Book[form.First] is var first and not (AskNode or MenuNode)) check.Refuse(first, $"A form begins with an ask or a menu, and this is of kind {first.Kind}: its first text must ask something.");
            foreach (var node in form.Nodes) ProveNode(check, node);
            ProveEnds(check, form);
        }

        foreach (var node in check.Book.Nodes.Where(node => !check.Book.IsForm(node.Id)))
        {
            if (check.Paths.From(node.Id).FirstOrDefault(edge => check.Book.IsForm(edge.To.Id)) is { To: { } into })
                check.Refuse(node, $"This leads into '{into.Id.Flow}', which is a form: an agent sends it, and gets its answers. Lead elsewhere.");
        }
    }

    private static void ProveNode(Check check, Node node)
    {
        if (node is not (AskNode or MenuNode or SayNode or SetNode or BranchNode or EndNode)) check.Refuse(node, $"A form only asks: a node of kind {node.Kind} has no place in it.");
        else if (node is MenuNode { SearchesLetters: true }) check.Refuse(node, "Letters typed here would be searched for, and a form is no search: add letters: false.");
        foreach (var (exit, to) in node.Exits)
        {
            if (to is Destination.To(var target) && target.Flow != node.Id.Flow) check.Refuse(node, $"Exit '{exit}' leads out of the form to {target}. A form leads to its own nodes, home or back.");
        }
    }

    /// <summary>Home is a way out too, but without the answers.</summary>
    private static void ProveEnds(Check check, Flow form)
    {
        var ending = form.Nodes.Where(node => node is EndNode).Select(node => node.Id).ToHashSet();
        while (form.Nodes.Where(node => !ending.Contains(node.Id) && check.Paths.From(node.Id).Any(edge => ending.Contains(edge.To.Id))).ToList() is { Count: > 0 } more)
            ending.UnionWith(more.Select(node => node.Id));
        foreach (var node in form.Nodes.Where(node => node is GatherNode && !ending.Contains(node.Id)))
            check.Refuse(node, "From here the form never comes to an end node of its own, where its answers are sent. Lead an exit to one.");
    }
}
