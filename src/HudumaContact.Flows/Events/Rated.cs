namespace HudumaContact.Flows.Events;

/// <param name="Marks">1 (bad) to 5 (very good).</param>
public sealed record Rated(int Marks) : FlowEvent;
