using HudumaContact.Flows.Checking.Values;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Speaking;

/// <summary>The fields of items that these texts print, by the kinds of item that can stand there: only they are ever said.</summary>
public static class CallFields
{
    public static IReadOnlySet<(string Kind, string Field)> Of(FlowBook book, WorldNames names, IEnumerable<CallText> texts)
    {
        var variables = new Variables(book, names);
        var printed = Fields(texts.SelectMany(text => text.Text.Paths)).SelectMany(path => variables.Kinds(path.Root), (path, kind) => (kind, path.Field));
        var listed =
            from each in book.Nodes.OfType<MenuNode>().Select(menu => menu.Each).OfType<ItemList>()
            from path in Fields(each.Label.All.SelectMany(label => label.Paths))
            where path.Root == "it"
            from kind in Kinds(each)
            select (kind, path.Field);
        return printed.Concat(listed).ToHashSet();

        IEnumerable<string> Kinds(ItemList each) => each.Variable is { } variable
            ? variables.Resolved(variable).OfType<Origin.ManyItems>().Select(many => many.Kind)
            : [names.Lists[each.List!].Kind];
    }

    private static IEnumerable<(string Root, string Field)> Fields(IEnumerable<string> paths) =>
        from path in paths
        let dot = path.IndexOf('.')
        where dot > 0
        select (path[..dot], path[(dot + 1)..]);
}
