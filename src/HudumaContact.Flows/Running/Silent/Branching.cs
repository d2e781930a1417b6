using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Running.Silent;

/// <summary>Picks a way by what a variable holds.</summary>
internal static class Branching
{
    public static Exit Pick(Hop hop, BranchNode node)
    {
        var held = hop.Read(node.On);
        var wanted = string.IsNullOrEmpty(held) ? BranchNode.Empty : held;
        return node.Cases.Contains(wanted) ? new Exit(wanted) : BranchNode.Else;
    }
}
