namespace HudumaContact.FakeTelco.Calls;

/// <summary>A call that the host has us make, and what it wants to be told of it.</summary>
/// <param name="Own">The host's own name for it; null: the provider carries none, it stands in the addresses.</param>
/// <param name="Answered">Where the call goes on once somebody has picked up; null: at the line's own address.</param>
/// <param name="Ended">Where its end is told; null: there too.</param>
internal sealed record AskedCall(string? Own, string? Answered, string? Ended);
