using HudumaContact.Conversations.Answers;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Forms;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>A handoff after something happened to it, with what was said and what is to be sent: written together or not at all.</summary>
/// <param name="After">With version 1 it is new; else it is written only if it is still as it was one version ago.</param>
public sealed record HandoffChange(CaseHandoff After, IReadOnlyList<HandoffEntry> Entries, IReadOnlyList<OutgoingMessage> Messages) : HopFact
{
    /// <summary>Answers of the catalogue that an agent told in it.</summary>
    public IReadOnlyList<ToldAnswer> Told { get; init; } = [];

    /// <summary>Forms that were sent with it, or whose answers came back.</summary>
    public IReadOnlyList<SentForm> Forms { get; init; } = [];

    public override string ToString() => After.ToString();
}
