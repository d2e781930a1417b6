using System.Collections.Frozen;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Definition;

/// <summary>All flows of one release, read and linked, ready to run. Immutable and shared by all sessions pinned to it.</summary>
public sealed class FlowBook
{
    private readonly FrozenDictionary<NodeId, Node> _nodes;
    private readonly FrozenDictionary<string, Flow> _flows;
    private readonly FrozenDictionary<NodeId, KeyEntry> _entries;
    private readonly FrozenDictionary<string, (NodeId Begins, FlowKeyword Keyword)> _keywords;

    public FlowBook(string hash, Defaults defaults, IReadOnlyList<Flow> flows)
    {
        Hash = hash;
        Defaults = defaults;
        Flows = flows;
        _flows = flows.ToFrozenDictionary(flow => flow.Name);
        _nodes = flows.SelectMany(flow => flow.Nodes).ToFrozenDictionary(node => node.Id);
        _entries = CallEntries.Of(_nodes);
        // A word that two flows claim is refused by the check, and until then starts neither.
        _keywords = flows.SelectMany(flow => flow.Keywords, (flow, keyword) => (flow.First, keyword))
            .GroupBy(start => start.keyword.Text, StringComparer.OrdinalIgnoreCase)
            .Where(starts => starts.Count() == 1)
            .ToFrozenDictionary(starts => starts.Key, starts => starts.Single(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Content hash of the release.</summary>
    public string Hash { get; }

    public Defaults Defaults { get; }

    public IReadOnlyList<Flow> Flows { get; }

    /// <summary>For agents, in the order of the file.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    public IEnumerable<Node> Nodes => Flows.SelectMany(flow => flow.Nodes);

    public Node this[NodeId id] => _nodes[id];

    public Node? Find(NodeId id) => _nodes.GetValueOrDefault(id);

    public Flow? Find(string flow) => _flows.GetValueOrDefault(flow);

    public bool IsForm(NodeId id) => Find(id.Flow) is { IsForm: true };

    /// <summary>How a node is answered on a call.</summary>
    public KeyEntry EntryAt(NodeId id) => _entries.GetValueOrDefault(id);

    /// <summary>Whether the answer is searched for: at once, or after steps that show nothing.</summary>
    public bool IsSearched(AskNode ask) => CallEntries.LeadsToSearch(ask, _nodes);

    /// <summary>Where a text leads that is a keyword and nothing more, with the keyword; null for any other text.</summary>
    public (NodeId Begins, FlowKeyword Keyword)? StartedBy(string text) => _keywords.TryGetValue(WholeText.Of(text), out var start) ? start : null;

    public Keys KeysAt(NodeId id) => Find(id.Flow)?.Keys ?? Defaults.Keys;

    public Wording WordAt(NodeId id, string word) =>
        Find(id.Flow) is { } flow && flow.Words.TryGetValue(word, out var own) ? own : Defaults.Words[word];
}
