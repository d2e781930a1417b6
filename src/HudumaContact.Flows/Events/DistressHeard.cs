using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Events;

/// <summary>Words of distress were answered with the helplines.</summary>
public sealed record DistressHeard(NodeId At) : FlowEvent;
