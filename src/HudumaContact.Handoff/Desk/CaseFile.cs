using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>All that whoever works on a case reads of it, so that the citizen need not say anything twice.</summary>
/// <param name="Citizen">Null when erased.</param>
/// <param name="Reason">In the citizen's words; null when erased, and when nothing was said.</param>
/// <param name="Transcript">What was said and shown before; private parts are left out of it.</param>
/// <param name="Path">The way through the flows, up to the request.</param>
/// <param name="Told">The answers of the last days, newest first.</param>
public sealed record CaseFile(
    CaseHandoff Handoff, Contact? Citizen, string? Reason, string? Transcript, IReadOnlyList<HandoffEntry> Entries, IReadOnlyList<WalkedNode> Path, IReadOnlyList<LoggedAnswer> Told)
{
    /// <summary>Not what was said.</summary>
    public override string ToString() => $"file of {Handoff}";
}

/// <summary>A node that the citizen stood at, with what was typed there; null where it is kept from us.</summary>
/// <param name="At">UTC.</param>
public sealed record WalkedNode(NodeId Node, string? Typed, DateTime At);
