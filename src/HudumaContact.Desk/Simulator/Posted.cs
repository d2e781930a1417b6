namespace HudumaContact.Desk.Simulator;

/// <summary>One delivery to a webhook as it went over the wire.</summary>
/// <param name="Path">Without the key.</param>
/// <param name="CameBackTheSame">Of a hop that was delivered again; null otherwise.</param>
public sealed record Posted(string Path, IReadOnlyDictionary<string, string> Fields, WireReply Reply, bool? CameBackTheSame = null);
