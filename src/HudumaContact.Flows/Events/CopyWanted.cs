using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Events;

/// <summary>The citizen wants the answer on the screen by SMS, to keep it.</summary>
/// <param name="Text">As a text message tells it.</param>
public sealed record CopyWanted(NodeId At, string Text) : FlowEvent;
