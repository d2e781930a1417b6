using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Events;

/// <summary>A fault of the flow that the check did not see; the citizen got an apology.</summary>
public sealed record FlowFailed(NodeId At, string Reason) : FlowEvent;
