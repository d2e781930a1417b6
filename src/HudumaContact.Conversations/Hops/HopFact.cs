namespace HudumaContact.Conversations.Hops;

/// <summary>A row, or a change of one, that a hop writes beside itself. Time, session and contact are the hop's.</summary>
public abstract record HopFact;
