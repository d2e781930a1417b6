using HudumaContact.Conversations.Calls.Verbs;

namespace HudumaContact.Conversations.Calls;

/// <summary>Where a provider's voice webhooks lead: an event in, what the call does next out.</summary>
public interface ICallEvents
{
    /// <summary>Never throws for what a caller or a provider does: an unknown call, a repeat or a late event moves nothing, is counted and answered.</summary>
    /// <returns>What the call does next; empty where nobody listens any more (an event of an ended or unknown call).</returns>
    ValueTask<IReadOnlyList<Verb>> HandleAsync(CallEvent happened, CancellationToken cancellation);
}
