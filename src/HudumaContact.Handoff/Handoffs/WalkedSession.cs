using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Handoff.Handoffs;

/// <param name="State">With all that was answered in it.</param>
/// <param name="Screens">The nodes that it stood at, in order.</param>
public sealed record WalkedSession(Session State, IReadOnlyList<NodeId> Screens);
