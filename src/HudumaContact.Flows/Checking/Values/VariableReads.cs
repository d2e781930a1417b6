using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Values;

/// <param name="Path">As written: <c>topic</c>, <c>service.short</c>.</param>
/// <param name="Prints">The value goes on a screen or into a text, so that it must be one.</param>
/// <param name="Shows">It goes on a screen.</param>
internal sealed record VariableRead(string Path, Node Node, int Line, bool Prints, bool Shows)
{
    /// <summary>As long as the variable is not set there is a hole in the text.</summary>
    public bool IsNeeded { get; init; }
}

/// <summary>Every place of a node that reads a variable.</summary>
internal static class VariableReads
{
    public static IEnumerable<VariableRead> Of(Node node) => node switch
    {
        MenuNode menu => [.. Shown(menu.Prompt, node), .. Options(menu.Options, node), .. List(menu), .. Wrong(menu)],
        AnswerNode answer => [.. Printed(answer.Topic, node, node.Line), Plain(answer.Of, node), .. Options(answer.Options, node), .. Wrong(answer)],
        AskNode ask => [.. Shown(ask.Prompt, node), .. Wrong(ask)],
        RateNode rate => [.. Shown(rate.Prompt, node), .. Wrong(rate)],
        SayNode say => Shown(say.Text, node),
        EndNode end => Shown(end.Text, node),
        BranchNode branch => [Plain(branch.On, node)],
        SetNode set => Assigned(set.Set, node, node.Line),
        CallNode call => Assigned(call.With, node, node.Line),
        SearchNode search => Printed(search.Words, node, node.Line),
        LookupNode lookup => LookedUp(lookup),
        CaseNode keep => Kept(keep),
        HandoffNode handoff => new[] { handoff.Reason, handoff.Queue }.SelectMany(template => Printed(template, node, node.Line)),
        _ => [],
    };

    private static IEnumerable<VariableRead> Options(IReadOnlyList<Option> options, Node node) => options.SelectMany(option =>
    {
        VariableRead[] condition = option.When is { } when ? [new VariableRead(when.Variable, node, option.Label.Line, Prints: false, Shows: false)] : [];
        return Shown(option.Label, node).Concat(condition).Concat(Assigned(option.Set, node, option.Label.Line));
    });

    private static IEnumerable<VariableRead> List(MenuNode menu)
    {
        if (menu.Each is not { } each) return [];
        IEnumerable<VariableRead> names = [.. each.Variable is { } variable ? [Plain(variable, menu)] : Enumerable.Empty<VariableRead>(), .. each.Of is { } of ? [Plain(of, menu)] : Enumerable.Empty<VariableRead>()];
        return names.Concat(Shown(each.Label, menu));
    }

    private static IEnumerable<VariableRead> Wrong(GatherNode node) => node.WrongAnswer is { } wrong ? Shown(wrong, node) : [];

    private static IEnumerable<VariableRead> Kept(CaseNode node)
    {
        IEnumerable<VariableRead> about = node.About is { } variable ? [Plain(variable, node)] : [];
        return about.Concat(new[] { node.Subject, node.Words, node.Anonymous }.SelectMany(template => Printed(template, node, node.Line)));
    }

    private static IEnumerable<VariableRead> LookedUp(LookupNode node)
    {
        IEnumerable<VariableRead> of = node.Of is { } variable ? [Plain(variable, node)] : [];
        return of.Concat(new[] { node.Reference, node.Proof }.SelectMany(template => Printed(template, node, node.Line)));
    }

    private static IEnumerable<VariableRead> Assigned(IReadOnlyList<Assignment> assignments, Node node, int line) => assignments.SelectMany(assignment =>
        assignment.CopyOf is { } copied ? [new VariableRead(copied, node, line, Prints: false, Shows: false)] : Printed(assignment.Value, node, line));

    private static IEnumerable<VariableRead> Shown(Wording wording, Node node) =>
        wording.All.SelectMany(template => template.Paths).Distinct(StringComparer.Ordinal).Select(path => new VariableRead(path, node, wording.Line, Prints: true, Shows: true)
        {
            IsNeeded = wording.All.Any(template => template.Needed.Contains(path, StringComparer.Ordinal)),
        });

    private static IEnumerable<VariableRead> Printed(Template template, Node node, int line) => template.Paths.Select(path => new VariableRead(path, node, line, Prints: true, Shows: false)
    {
        IsNeeded = template.Needed.Contains(path, StringComparer.Ordinal),
    });

    private static VariableRead Plain(string path, Node node) => new(path, node, node.Line, Prints: false, Shows: false);
}
