using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Forms;

/// <summary>A form that an agent has sent to the citizen of a case. Times are UTC.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="Release">The release that it was sent from, by content hash: it is filled in there, whatever is published meanwhile.</param>
/// <param name="Code">What is dialled to open it; null for one that came as a dialogue by text.</param>
/// <param name="Until">The code opens nothing from then on.</param>
/// <param name="FilledAt">When its answers came back; null while it waits.</param>
public sealed record SentForm(FormId Id, HandoffId Handoff, ContactId Contact, NodeId First, string Release, string? Code, DateTime SentAt, DateTime Until, DateTime? FilledAt)
{
    public bool Waits(DateTime now) => FilledAt is null && now < Until;
}
