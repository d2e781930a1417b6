using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>How one kind of node is written. One file for each in the folder Nodes, listed in <see cref="NodeKinds"/>.</summary>
internal interface INodeReader
{
    /// <summary>The key that makes a node this kind, such as <c>menu</c>.</summary>
    string Word { get; }

    /// <summary>The ways out that are written beside it.</summary>
    Ways Ways { get; }

    /// <summary>What an editor is told of the value under the word: the same keys as <see cref="Read"/> takes, which a test holds it to.</summary>
    JsonObject Schema { get; }

    /// <summary>The node, with placeholders where there was a fault; null when there is nothing to read. Exits go to <see cref="NodeYaml.Exits"/>.</summary>
    Node? Read(NodeYaml yaml);
}
