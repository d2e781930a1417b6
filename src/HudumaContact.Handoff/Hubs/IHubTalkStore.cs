using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Hubs;

/// <summary>Talks with the hub at rest. What is said in them stands in the entries of the case, once; here is only how far the hub knows them.</summary>
public interface IHubTalkStore
{
    Task<IReadOnlyList<HubTalk>> AllAsync(CancellationToken cancellation);

    /// <summary>From now on the hub may know of the case. Without effect when it is so already.</summary>
    Task BeginAsync(HandoffId handoff, CancellationToken cancellation);

    Task ToldAsync(HandoffId handoff, Guid entry, CancellationToken cancellation);

    Task EndAsync(HandoffId handoff, CancellationToken cancellation);

    /// <summary>Whether the citizen was told what the hub calls by this name.</summary>
    Task<bool> HasSaidAsync(HandoffId handoff, Guid hubWord, CancellationToken cancellation);
}
