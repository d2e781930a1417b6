using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Values;

/// <summary>Where each variable of the book is set and read. Variables belong to the session, so a flow reads what another has set.</summary>
internal sealed class Variables
{
    public const string Case = "case";

    public const string It = "it";

    public static readonly IReadOnlyList<string> BuiltIn = ["language", "contact.language", "contact.sms", "contact.phone", "line.kind"];

    private readonly Dictionary<string, List<Origin>> _origins = new(StringComparer.Ordinal);
    private readonly List<(string Path, Node Node, int Line)> _set = [];
    private readonly Defaults _defaults;
    private readonly WorldNames _names;

    public Variables(FlowBook book, WorldNames names)
    {
        _defaults = book.Defaults;
        _names = names;
        Set(book.Defaults.Letters.Into, new Origin.Typed(AskNode.HandsetInput), null);
        foreach (var node in book.Nodes) FindSets(node);
        // After all searches are known, since a menu may list what a search in another flow found.
        foreach (var menu in book.Nodes.OfType<MenuNode>()) FindChosen(menu);
        Reads = [.. book.Nodes.SelectMany(VariableReads.Of)];
    }

    /// <summary>Every path set, with the node that sets it.</summary>
    public IReadOnlyList<(string Path, Node Node, int Line)> Sets => _set;

    public IReadOnlyList<VariableRead> Reads { get; }

    /// <summary>What the path itself can hold; empty when nothing sets it.</summary>
    public IReadOnlyList<Origin> Of(string path) => path switch
    {
        "language" or "contact.language" => [new Origin.OneOf(_defaults.Languages)],
        "contact.sms" or "contact.phone" => [new Origin.OneOf(["yes"])],
        "line.kind" => [new Origin.OneOf([.. LineWords.All.Select(line => line.Word)])],
        _ => _origins.TryGetValue(path, out var origins) ? origins : [],
    };

    /// <summary>What the path holds with copies followed to what they copy.</summary>
    public IReadOnlyList<Origin> Resolved(string path)
    {
        var found = new List<Origin>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Follow(path);
        return found;

        void Follow(string at)
        {
            if (!seen.Add(at)) return;
            foreach (var origin in Of(at))
            {
                if (origin is Origin.CopyOf copy) Follow(copy.Path);
                else found.Add(origin);
            }
        }
    }

    /// <summary>Kinds of item that the variable can hold.</summary>
    public IReadOnlyList<string> Kinds(string variable) => [.. Resolved(variable).OfType<Origin.OneItem>().Select(item => item.Kind).Distinct(StringComparer.Ordinal)];

    /// <summary>All values that the path can hold, or null when they cannot be listed. Not yet set, it is always also empty.</summary>
    public IReadOnlySet<string>? Possible(string path)
    {
        var values = new HashSet<string>(StringComparer.Ordinal) { "" };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Collect(path) ? values : null;

        bool Collect(string at)
        {
            if (!seen.Add(at)) return true;
            var origins = Of(at);
            return origins.Count > 0 && origins.All(origin =>
            {
                switch (origin)
                {
                    case Origin.OneOf(var words):
                        values.UnionWith(words);
                        return true;
                    case Origin.CopyOf(var other):
                        return Collect(other);
                    case Origin.Field(Case, var field) when CaseFields.Possible(field, _names.CaseKinds) is { } words:
                        values.UnionWith(words);
                        return true;
                    case Origin.Text(var template) when template.IsConstant:
                        values.Add(template.Source);
                        return true;
                    case Origin.Text(var template) when OnlyPrints(template) is { } printed:
                        return Collect(printed);
                    default:
                        return false;
                }
            });
        }
    }

    /// <summary>Every text, empty left out, that a template can come to; null when they cannot be listed.</summary>
    public IReadOnlyCollection<string>? Texts(Template template) =>
        template.IsConstant ? [template.Source]
        : OnlyPrints(template) is { } path && Possible(path) is { } possible ? [.. possible.Where(text => text.Length > 0)]
        : null;

    /// <summary>The variable, when the text does nothing but print it.</summary>
    public static string? OnlyPrints(Template template) =>
        template.Paths is [var path] && template.Source.Trim() is ['{', '{', .. var inner, '}', '}'] && inner.Trim() == path ? path : null;

    private void FindSets(Node node)
    {
        switch (node)
        {
            case MenuNode menu:
                foreach (var option in menu.Options) SetAll(option.Set, node, option.Label.Line);
                break;
            case AnswerNode answer:
                foreach (var option in answer.Options) SetAll(option.Set, node, option.Label.Line);
                break;
            case AskNode ask:
                Set(ask.Into, new Origin.Typed(ask.Longest), node);
                break;
            case SetNode set:
                SetAll(set.Set, node, node.Line);
                break;
            case CallNode call:
                SetAll(call.With, node, node.Line);
                break;
            case SearchNode search:
                var found = _names.Searches.GetValueOrDefault(search.What, "");
                Set(search.Into, new Origin.ManyItems(found, search.Most), node);
                if (search.Best is { } best) Set(best, new Origin.OneItem(found), node);
                if (search.Topic is { } topic) Set(topic, new Origin.OneOf([.. _names.Topics.Where(known => known.Value == found).Select(known => known.Key)]), node);
                break;
            case LookupNode lookup:
                foreach (var field in _names.Registers.GetValueOrDefault(lookup.Register, [])) Set($"{lookup.Into}.{field}", new Origin.Field(lookup.Register, field), node);
                break;
            case CaseNode { Step: CaseStep.Open, Into: { } opened }:
                foreach (var field in CaseFields.OfNew) Set($"{opened}.{field}", new Origin.Field(Case, field), node);
                break;
            case HandoffNode handoff:
                foreach (var field in CaseFields.OfNew) Set($"{handoff.Into}.{field}", new Origin.Field(Case, field), node);
                break;
        }
    }

    private void FindChosen(MenuNode menu)
    {
        if (menu is { Into: { } into, Each: { } each }) Set(into, new Origin.OneItem(KindOf(each) ?? ""), menu);
    }

    /// <summary>Kind of the items that a menu lists; null when it is not known.</summary>
    public string? KindOf(ItemList each)
    {
        if (each.List is { } list) return _names.Lists.TryGetValue(list, out var known) ? known.Kind : null;
        return Resolved(each.Variable!).OfType<Origin.ManyItems>().FirstOrDefault()?.Kind;
    }

    private void SetAll(IReadOnlyList<Assignment> assignments, Node node, int line)
    {
        foreach (var (variable, value, copied) in assignments)
            Set(variable, copied is null ? new Origin.Text(value) : new Origin.CopyOf(copied), node, line);
    }

    private void Set(string path, Origin origin, Node? node, int line = 0)
    {
        if (!_origins.TryGetValue(path, out var origins)) _origins[path] = origins = [];
        origins.Add(origin);
        if (node is not null) _set.Add((path, node, line > 0 ? line : node.Line));
    }
}
