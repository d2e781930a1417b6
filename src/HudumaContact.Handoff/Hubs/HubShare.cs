using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Hubs;

/// <summary>Which cases are the outside hub's, when there is one.</summary>
/// <param name="hub">Null: there is none, and the desk here has them all.</param>
public sealed class HubShare(QueueBook queues, IAgentHub? hub = null)
{
    /// <summary>All but those of private queues, which nobody but our own counsellors may read, and what is done by phone, on lines of ours.</summary>
    public bool Has(CaseHandoff handoff) => hub is not null && !handoff.Way.IsByPhone() && !queues.Of(handoff.Queue).IsPrivate;
}
