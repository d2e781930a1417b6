using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Events;

/// <summary>The citizen asked to go on by SMS from here.</summary>
public sealed record WentBySms(NodeId At) : FlowEvent;
