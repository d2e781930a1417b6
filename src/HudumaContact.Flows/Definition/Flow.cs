using System.Collections.Frozen;

namespace HudumaContact.Flows.Definition;

/// <summary>One flow file. The first node written is where it begins.</summary>
public sealed record Flow(string Name, string File, IReadOnlyList<Node> Nodes)
{
    public NodeId First => Nodes[0].Id;

    /// <summary>Words that start it by text.</summary>
    public IReadOnlyList<FlowKeyword> Keywords { get; init; } = [];

    /// <summary>Its title, when it is a form: a flow that an agent sends to a citizen, and of which the answers come back into the case.</summary>
    public Wording? Form { get; init; }

    public bool IsForm => Form is not null;

    /// <summary>Own keys, where the file says so.</summary>
    public Keys? Keys { get; init; }

    /// <summary>Own wordings, where the file says so.</summary>
    public FrozenDictionary<string, Wording> Words { get; init; } = FrozenDictionary<string, Wording>.Empty;
}
