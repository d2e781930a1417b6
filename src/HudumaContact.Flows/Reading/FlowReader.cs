using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading;

/// <summary>
/// Reads the flow files of a release. All faults are found at once, each with file, line and column; with any of them there is
/// no book to run, so a destination that leads nowhere can never be.
/// </summary>
public static class FlowReader
{
    /// <summary>The version of the format, first line of every file.</summary>
    public const int Format = 1;

    public const string DefaultsFile = "defaults.yaml";

    /// <summary>Nodes of a release: several times what the largest real line has, and checked within a second.</summary>
    public const int MostNodes = 1000;

    /// <summary>The book of flows, or null with the faults added. Golden conversations and the catalogue have readers of their own.</summary>
    public static FlowBook? Read(ContentSet content, ICollection<Fault> faults) => ReadAll(content, faults) is { IsWhole: true } read ? read.Book : null;

    /// <summary>The same, and with faults what is left for the rules of the check.</summary>
    public static ReadFlows ReadAll(ContentSet content, ICollection<Fault> faults)
    {
        var found = new List<Fault>();
        var layout = ReleaseLayout.Of(content, found);
        var links = new Links();
        var defaults = DefaultsReader.Read(content, links, found);
        var replies = RepliesReader.Read(content, defaults, links, found);
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
        foreach (var fault in found) faults.Add(fault);
        var isWhole = found.Count == 0;
        if (!isWhole) flows = SoundNodes.Of(flows, found);
        // Without its own places, languages and words nothing can be said of the flows.
        if (defaults is null || found.Any(fault => fault.File == DefaultsFile) || !SoundNodes.Hold(flows, defaults)) return new ReadFlows(null, IsWhole: false);
        return new ReadFlows(new FlowBook(content.Hash, SoundNodes.Of(defaults, flows), [.. flows.Select(flow => WithCalls(flow, flows))]) { Replies = replies }, isWhole);
    }

    private static Flow WithCalls(Flow flow, IReadOnlyList<Flow> all) => flow with
    {
        Nodes = [.. flow.Nodes.Select(node => node is CallNode call ? call with { First = all.Single(called => called.Name == call.Flow).First } : node)],
    };
}

/// <param name="Book">What could be read and linked; null when that is too little to say anything of it.</param>
/// <param name="IsWhole">There was no fault: it is all of it, and can be run.</param>
public sealed record ReadFlows(FlowBook? Book, bool IsWhole);
