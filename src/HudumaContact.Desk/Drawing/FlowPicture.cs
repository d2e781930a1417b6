using HudumaContact.Flows.Definition;

namespace HudumaContact.Desk.Drawing;

/// <summary>
/// One flow laid out from left to right: where it begins, and each further column one step on. Only steps forward are arrows;
/// steps back, home or into other flows are named in their row, so that no arrow ever crosses a box.
/// </summary>
/// <param name="Arrows">As SVG paths.</param>
public sealed record FlowPicture(IReadOnlyList<Box> Boxes, IReadOnlyList<string> Arrows, int Width, int Height)
{
    private const int Gap = 48;
    private const int Between = 18;
    private const int Margin = 8;

    /// <param name="unwalked">The exits that no golden conversation takes.</param>
    public static FlowPicture Of(Flow flow, string language, IReadOnlySet<(NodeId, Exit)> unwalked)
    {
        var columns = Columns.Of(flow);
        var placed = new List<Box>();
        foreach (var (at, nodes) in columns.InOrder.Index())
        {
            var boxes = nodes
                .Select(node => BoxOf(node, columns, language, unwalked) with { X = Margin + (at * (Box.Width + Gap)) })
                .Select(box => (Box: box, Wanted: Wanted(box, placed)))
                .OrderBy(box => box.Wanted ?? 0)
                .ToList();
            placed.AddRange(Stacked(boxes));
        }

        var byId = placed.ToDictionary(box => box.Node.Id);
        return new FlowPicture(
            placed,
            [.. placed.SelectMany(box => ArrowsOf(box, byId))],
            placed.Max(box => box.X) + Box.Width + Margin,
            placed.Max(box => box.Y + box.Height) + Margin);
    }

    private static Box BoxOf(Node node, Columns columns, string language, IReadOnlySet<(NodeId, Exit)> unwalked) =>
        new(node, BoxText.Says(node, language),
        [
            .. node.Exits.Select(way => new Row(
                way.Exit, BoxText.Label(node, way.Exit, language), way.To, Short(way.To, node.Id.Flow), columns.IsStepOn(node.Id, way.To), !unwalked.Contains((node.Id, way.Exit)))),
        ]);

    private static string Short(Destination to, string flow) => to is Destination.To { Node: var node } && node.Flow == flow ? node.Node : to.ToString()!;

    /// <summary>Where the box would stand if the arrows into it were level; null when none leads there.</summary>
    private static int? Wanted(Box box, List<Box> placed)
    {
        var ports = placed
            .SelectMany(from => from.Rows.Index().Where(row => row.Item is { IsDrawn: true, To: Destination.To to } && to.Node == box.Node.Id).Select(row => from.Port(row.Index).Y))
            .ToList();
        return ports.Count == 0 ? null : (int)ports.Average() - (box.Door.Y - box.Y);
    }

    /// <summary>One below the other, each as near to where it wants to be as the others let it.</summary>
    private static IEnumerable<Box> Stacked(List<(Box Box, int? Wanted)> column)
    {
        var tops = new List<int>();
        var free = Margin;
        foreach (var (box, wanted) in column)
        {
            tops.Add(Math.Max(free, wanted ?? 0));
            free = tops[^1] + box.Height + Between;
        }

        // Being pushed only downwards, the column as a whole hangs too low: half of the way back up is shared by all.
        var drift = column.Index().Where(box => box.Item.Wanted is not null).Select(box => tops[box.Index] - box.Item.Wanted!.Value).DefaultIfEmpty(0).Average();
        var up = Math.Clamp((int)drift, 0, tops[0] - Margin);
        return column.Select((box, at) => box.Box with { Y = tops[at] - up });
    }

    private static IEnumerable<string> ArrowsOf(Box from, Dictionary<NodeId, Box> placed) =>
        from.Rows.Index().Where(row => row.Item.IsDrawn).Select(row => Curve(from.Port(row.Index), placed[((Destination.To)row.Item.To).Node].Door));

    private static string Curve((int X, int Y) from, (int X, int Y) to)
    {
        var bend = (to.X - from.X) / 2;
        return $"M{from.X} {from.Y} C{from.X + bend} {from.Y} {to.X - bend} {to.Y} {to.X - 5} {to.Y}";
    }
}
