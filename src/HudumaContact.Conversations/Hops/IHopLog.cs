using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Hops;

/// <summary>The hops on record, read for people: the simulator's log, a transcript.</summary>
public interface IHopLog
{
    /// <summary>The newest hops of somebody on all lines, newest first. Empty for who never came.</summary>
    Task<IReadOnlyList<LoggedHop>> LatestAsync(ContactAddress address, int most, CancellationToken cancellation);

    /// <summary>The hops of a session, in order.</summary>
    Task<IReadOnlyList<LoggedHop>> OfSessionAsync(StoredSession session, CancellationToken cancellation);
}

/// <param name="Input">What was typed for this hop; null when it is kept from us (an anonymous case, an erased person).</param>
/// <param name="Screen">What was shown; null when it is kept from us.</param>
/// <param name="Node">Empty when it is kept from us (an anonymous case).</param>
/// <param name="At">UTC.</param>
public sealed record LoggedHop(string ProviderSession, int Number, string? Input, string? Screen, bool Ends, string Node, string Release, DateTime At);
