using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Events;

/// <summary>A dialogue by text is to begin at a node, with all that the session knows when it is done with this answer.</summary>
public sealed record DialogueWanted(NodeId At) : FlowEvent;
