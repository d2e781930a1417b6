using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>Callbacks that wait, the one that is due first on top.</summary>
public sealed class CallbackList(QueueGlance glance, HandoffDesk desk)
{
    public IReadOnlyList<CaseHandoff> Of(Agent agent) => [.. glance.Callbacks().Where(handoff => desk.MaySee(agent, handoff))];
}
