using System.Diagnostics.CodeAnalysis;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>Makes entries of a handoff.</summary>
public sealed class EntryWriter(IIdSource ids)
{
    public HandoffEntry Entry(CaseHandoff of, EntryKind kind, DateTime at, AgentId? by = null, string? words = null, MessageId? message = null) =>
        new(ids.Next(), of.Id, kind, by, words, at, message);

    /// <summary>A change with one entry and nothing to send; null when nothing moved.</summary>
    [return: NotNullIfNotNull(nameof(after))]
    public HandoffChange? Change(CaseHandoff? after, EntryKind kind, DateTime at, AgentId? by = null, string? words = null) =>
        after is null ? null : new HandoffChange(after, [Entry(after, kind, at, by, words)], []);
}
