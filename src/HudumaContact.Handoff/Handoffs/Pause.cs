namespace HudumaContact.Handoff.Handoffs;

/// <summary>A time, in UTC, in which it was the citizen's turn.</summary>
public readonly record struct Pause(DateTime From, DateTime Until);
