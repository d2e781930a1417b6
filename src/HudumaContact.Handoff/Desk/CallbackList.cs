using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Desk;

/// <summary>Callbacks that wait, the one that is due first on top.</summary>
public sealed class CallbackList(QueueGlance glance, QueueBook queues)
{
    public IReadOnlyList<CaseHandoff> Of(Agent agent) => [.. glance.Callbacks().Where(handoff => queues.MaySee(agent, handoff))];
}
