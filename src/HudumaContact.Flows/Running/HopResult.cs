using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Running;

/// <summary>What a hop came to: a screen to show, or a look-up to make first; and what happened on the way.</summary>
/// <param name="Screen">Null while <paramref name="Pending"/> is not, and when the caller has hung up.</param>
/// <param name="Steps">Nodes left, with the exit taken, in order.</param>
public sealed record HopResult(Screen? Screen, LookupRequest? Pending, IReadOnlyList<FlowEvent> Events, IReadOnlyList<Step> Steps);

public readonly record struct Step(NodeId From, Exit By, NodeId To);

/// <summary>Ask this register, then resume with <see cref="Resume.LookedUp"/>.</summary>
/// <param name="Of">What the reference belongs to; null for a register that needs no such thing.</param>
/// <param name="Proof">The second fact, as typed; empty for a register that takes none.</param>
public sealed record LookupRequest(string Register, string Reference, Item? Of, string Proof, NodeId Node)
{
    public override string ToString() => $"look-up {Node} in {Register}";
}
