namespace HudumaContact.Flows.Events;

/// <summary>A fact that a hop brought about. The engine only says it; the host has one handler for each.</summary>
public abstract record FlowEvent;
