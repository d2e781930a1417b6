using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>What each agent has looked at, at rest: what came since is told on return, whatever was started anew meanwhile.</summary>
public interface ILookStore
{
    /// <summary>The last entry of a case that was there when the agent looked; null when they never did.</summary>
    Task<Guid?> LastAsync(AgentId agent, HandoffId handoff, CancellationToken cancellation);

    Task LookAsync(AgentId agent, HandoffId handoff, Guid entry, CancellationToken cancellation);

    /// <summary>When the agent last had the desk before their eyes (UTC); null when they never had.</summary>
    Task<DateTime?> AtDeskAsync(AgentId agent, CancellationToken cancellation);

    Task LookAtDeskAsync(AgentId agent, DateTime at, CancellationToken cancellation);

    /// <summary>How much was said or noted by others in each open case of the agent since they looked at it; a case without any is not among them.</summary>
    Task<IReadOnlyDictionary<HandoffId, int>> UnreadAsync(AgentId agent, CancellationToken cancellation);

    /// <summary>What concerns the agent and happened since a time (UTC), oldest first: offers that passed, cases that went back to a queue or were taken over, what others said or did in those that they have.</summary>
    Task<IReadOnlyList<Missed>> MissedAsync(AgentId agent, DateTime since, int most, CancellationToken cancellation);
}

/// <summary>Something that happened while an agent did not look.</summary>
/// <param name="At">UTC.</param>
public sealed record Missed(HandoffId Handoff, string CaseNumber, EntryKind Kind, DateTime At);
