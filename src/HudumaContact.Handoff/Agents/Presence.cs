namespace HudumaContact.Handoff.Agents;

/// <summary>An agent at the desk.</summary>
/// <param name="IsReady">Takes new cases; else at a break, keeping those at hand.</param>
/// <param name="SeenAt">UTC: the last heartbeat of the browser.</param>
/// <param name="IdleSince">UTC: since when nothing was offered to or taken by them; the longest idle is asked first.</param>
public sealed record Presence(Agent Agent, bool IsReady, DateTime SeenAt, DateTime IdleSince);
