using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Messages;

/// <summary>The contact wants nothing more that was not asked for, or wants it again.</summary>
public sealed record ContactStop(bool Stops) : HopFact;
