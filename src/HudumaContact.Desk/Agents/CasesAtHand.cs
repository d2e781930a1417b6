using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Desk.Agents;

/// <summary>The open cases of one agent, as the list on the left has them.</summary>
/// <param name="Offers">What is theirs for the shortest time first.</param>
/// <param name="Mine">Who waits for an answer for longest is on top.</param>
/// <param name="Parked">Those that wait for the citizen.</param>
internal sealed record CasesAtHand(IReadOnlyList<CaseHandoff> Offers, IReadOnlyList<CaseHandoff> Mine, IReadOnlyList<CaseHandoff> Parked)
{
    public static readonly CasesAtHand None = new([], [], []);

    public static CasesAtHand Of(AgentId agent, IEnumerable<CaseHandoff> open)
    {
        var theirs = open.Where(handoff => handoff.Agent == agent).ToList();
        return new CasesAtHand(
            [.. theirs.Where(handoff => handoff.State is HandoffState.Offered).OrderBy(handoff => handoff.OfferedUntil)],
            [.. theirs.Where(handoff => handoff.IsWorkedOn).OrderBy(handoff => handoff.AwaitsAnswerSince ?? DateTime.MaxValue).ThenBy(handoff => handoff.RequestedAt)],
            [.. theirs.Where(handoff => handoff.State is HandoffState.Parked).OrderBy(handoff => handoff.Since)]);
    }

    public bool Has(HandoffId id) => Offers.Concat(Mine).Concat(Parked).Any(handoff => handoff.Id == id);
}
