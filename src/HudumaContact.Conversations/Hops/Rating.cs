namespace HudumaContact.Conversations.Hops;

/// <param name="Marks">1 (bad) to 5 (very good).</param>
public sealed record Rating(int Marks) : HopFact;
