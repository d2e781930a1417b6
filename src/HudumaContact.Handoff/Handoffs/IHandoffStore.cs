using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>Handoffs at rest.</summary>
public interface IHandoffStore
{
    /// <summary>All that are not over, oldest request first.</summary>
    /// <exception cref="StorageUnavailableException"/>
    Task<IReadOnlyList<CaseHandoff>> OpenAsync(CancellationToken cancellation);

    Task<CaseHandoff?> FindAsync(HandoffId id, CancellationToken cancellation);

    /// <summary>The contact's newest one, over or not.</summary>
    ValueTask<CaseHandoff?> LastOfAsync(ContactId contact, CancellationToken cancellation);

    /// <summary>All of a contact, oldest first.</summary>
    Task<IReadOnlyList<CaseHandoff>> OfContactAsync(ContactId contact, CancellationToken cancellation);

    /// <summary>Those of an agent that were closed since a time (UTC), newest first.</summary>
    Task<IReadOnlyList<CaseHandoff>> ClosedByAsync(AgentId agent, DateTime since, int most, CancellationToken cancellation);

    /// <summary>What was said and done, in order.</summary>
    Task<IReadOnlyList<HandoffEntry>> EntriesAsync(HandoffId id, CancellationToken cancellation);

    /// <summary>The person it is about; null when erased.</summary>
    ValueTask<Contact?> ContactAsync(ContactId id, CancellationToken cancellation);

    /// <summary>The one that asked for marks in a session; null when none did.</summary>
    ValueTask<CaseHandoff?> RatedInAsync(SessionId session, CancellationToken cancellation);

    /// <summary>The session that it was asked for in, as it stands; null when it is gone, kept from us, or erased.</summary>
    ValueTask<WalkedSession?> WalkedAsync(CaseHandoff handoff, CancellationToken cancellation);

    /// <summary>On disk when it returns <see cref="CommitOutcome.Committed"/>; <see cref="CommitOutcome.Stale"/>: somebody changed it first, nothing was written.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<CommitOutcome> CommitAsync(HandoffChange change, HopDeadline deadline);
}
