using HudumaContact.Desk.Cases;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Desk.Agents;

/// <summary>Cases whose numbers and ids were asked for on this page; the asking is in the audit trail.</summary>
internal sealed class Revealed
{
    private readonly HashSet<HandoffId> _cases = [];

    public bool Is(HandoffId handoff) => _cases.Contains(handoff);

    /// <summary>What was said in a case, with its numbers masked unless they were asked for.</summary>
    public string Shown(HandoffId handoff, string words) => Is(handoff) ? words : Masked.Text(words);

    public void Add(HandoffId handoff) => _cases.Add(handoff);
}
