using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading;

/// <summary>Nodes and flows that were named. Whether they exist is known only when all files are read.</summary>
internal sealed class Links
{
    private readonly List<(NodeId To, YamlMapping From, YamlNode At)> _nodes = [];
    private readonly List<(string Flow, YamlMapping From, YamlNode At)> _flows = [];
    private readonly HashSet<NodeId> _written = [];
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    public void Expect(NodeId to, YamlMapping from, YamlNode at) => _nodes.Add((to, from, at));

    public void ExpectFlow(string flow, YamlMapping from, YamlNode at) => _flows.Add((flow, from, at));

    /// <summary>The node stands in a file, even if it could not be read: what leads to it is not wrong.</summary>
    public void Written(NodeId node) => _written.Add(node);

    /// <summary>The file of this flow could not be read, so nothing is said about what leads there.</summary>
    public void Unread(string flow) => _unread.Add(flow);

    public void Resolve(IReadOnlyList<Flow> flows, ICollection<Fault> faults)
    {
        var names = flows.Select(flow => flow.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (flow, from, at) in _flows)
        {
            if (!names.Contains(flow) && !_unread.Contains(flow)) from.Refuse(at, $"There is no flow '{flow}'.{Nearest.Hint(flow, names)}");
        }

        foreach (var (to, from, at) in _nodes)
        {
            if (_written.Contains(to) || _unread.Contains(to.Flow)) continue;
            from.Refuse(at, names.Contains(to.Flow)
                ? $"There is no node '{to.Node}' in flow '{to.Flow}'.{Nearest.Hint(to.Node, _written.Where(node => node.Flow == to.Flow).Select(node => node.Node).Concat(["home", "back"]))}"
                : $"There is no flow '{to.Flow}', which '{to}' leads to.{Nearest.Hint(to.Flow, names)}");
        }
    }
}
