using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Sessions;

/// <summary>The contact is reminded of a session, with this very commit or not at all: only if it still stands as it was read.</summary>
/// <param name="RemindAt">UTC, as it was read.</param>
public sealed record RemindedSession(SessionId Id, DateTime RemindAt) : HopFact;
