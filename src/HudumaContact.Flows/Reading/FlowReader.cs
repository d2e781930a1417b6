using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading;

/// <summary>
/// Reads the flow files of a release. All faults are found at once, each with file, line and column; with any of them there is
/// no book, so a destination that leads nowhere can never be run.
/// </summary>
public static class FlowReader
{
    /// <summary>The version of the format, first line of every file.</summary>
    public const int Format = 1;

    public const string DefaultsFile = "defaults.yaml";

    /// <summary>Nodes of a release: several times what the largest real line has, and checked within a second.</summary>
    public const int MostNodes = 1000;

    /// <summary>The book of flows, or null with the faults added. Golden conversations and the catalogue have readers of their own.</summary>
    public static FlowBook? Read(ContentSet content, ICollection<Fault> faults)
    {
        var found = new List<Fault>();
        var layout = ReleaseLayout.Of(content, found);
        var links = new Links();
        var defaults = DefaultsReader.Read(content, links, found);
        var flows = new List<Flow>();
        foreach (var file in layout.Flows)
        {
            if (FlowFileReader.Read(file, defaults, links, found) is { } flow) flows.Add(flow);
            else links.Unread(ReleaseLayout.FlowOf(file));
        }

        // Told of the whole release, not of the file in which the count was passed.
        if (flows.Sum(flow => flow.Nodes.Count) is > MostNodes and var nodes)
            found.Add(new Fault(DefaultsFile, 1, 1, $"The release has {nodes} nodes, over {MostNodes}. Make fewer: a menu can list items, and a flow can be called from several places."));
        links.Resolve(flows, found);
        if (found.Count == 0) return new FlowBook(content.Hash, defaults!, [.. flows.Select(flow => WithCalls(flow, flows))]);
        foreach (var fault in found) faults.Add(fault);
        return null;
    }

    private static Flow WithCalls(Flow flow, List<Flow> all) => flow with
    {
        Nodes = [.. flow.Nodes.Select(node => node is CallNode call ? call with { First = all.Single(called => called.Name == call.Flow).First } : node)],
    };
}
