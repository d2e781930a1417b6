using System.Text;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;
using Stateless.Reflection;

namespace HudumaContact.Flows.Drawing;

/// <summary>
/// A flow as a Mermaid state diagram, from what Stateless itself tells of the machine that runs it: what is drawn is what happens.
/// The moves that every screen has (back, home, another page, a wrong answer) are left out; they would hide the flow.
/// </summary>
public static class FlowDrawing
{
    private const string OwnMark = "own";
    private const string End = "[*]";

    /// <exception cref="KeyNotFoundException">There is no such flow.</exception>
    public static string Mermaid(FlowBook book, string flow)
    {
        var drawn = book.Find(flow) ?? throw new KeyNotFoundException($"There is no flow '{flow}'. There are {string.Join(", ", book.Flows.Select(known => known.Name))}.");
        var states = new FlowMachine(book).Info.States.ToDictionary(state => (NodeId)state.UnderlyingState);
        var arrows = drawn.Nodes.SelectMany(node => Arrows(book, node, states[node.Id])).ToList();

        var text = new StringBuilder("stateDiagram-v2\n    direction TB\n");
        foreach (var node in drawn.Nodes) text.Append($"    state \"{NodeLabel.Of(book, node)}\" as {Alias(node.Id.Value)}\n");
        foreach (var place in arrows.Select(arrow => arrow.To).Where(place => place != End && drawn.Nodes.All(node => node.Id.Value != place)).Distinct(StringComparer.Ordinal))
            text.Append($"    state \"{NodeLabel.Escape(place)}\" as {Alias(place)}\n");
        text.Append($"    [*] --> {Alias(drawn.First.Value)}\n");
        foreach (var (from, to, label) in arrows) text.Append($"    {Alias(from)} --> {(to == End ? End : Alias(to))}{(label.Length > 0 ? " : " + NodeLabel.Escape(label) : "")}\n");
        var guarded = drawn.Nodes.Where(node => node.IsPrivate).Select(node => Alias(node.Id.Value)).ToList();
        if (guarded.Count > 0) text.Append($"    classDef {OwnMark} stroke-dasharray: 4 3\n    class {string.Join(',', guarded)} {OwnMark}\n");
        return text.ToString();
    }

    private static IEnumerable<(string From, string To, string Label)> Arrows(FlowBook book, Node node, StateInfo state)
    {
        foreach (var transition in state.FixedTransitions)
        {
            var exit = (Exit)transition.Trigger.UnderlyingTrigger;
            if (exit != CallNode.Into && node.Leads(exit) is null) continue;
            yield return (node.Id.Value, ((NodeId)transition.DestinationState.UnderlyingState).Value, NodeLabel.OfExit(book, node, exit));
        }

        foreach (var exit in state.DynamicTransitions.Select(transition => (Exit)transition.Trigger.UnderlyingTrigger))
        {
            if (node.Leads(exit) is { } place) yield return (node.Id.Value, place.ToString()!, NodeLabel.OfExit(book, node, exit));
            else if (exit == Exit.Return) yield return (node.Id.Value, End, ((ReturnNode)node).By.Name);
        }

        if (node is EndNode) yield return (node.Id.Value, End, "");
    }

    /// <summary>A name that Mermaid takes: letters, digits and underscores, never one of its own words.</summary>
    private static string Alias(string place) => "n_" + place.Replace("/", "__", StringComparison.Ordinal).Replace('-', '_');
}
