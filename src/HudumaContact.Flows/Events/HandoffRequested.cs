using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Events;

/// <summary>A person is asked for. The host adds the transcript of the session.</summary>
/// <param name="Queue">Whose; empty: whoever answers everything.</param>
public sealed record HandoffRequested(string Number, string Reason, HandoffWay Way, HandoffPriority Priority, string Queue) : FlowEvent
{
    /// <summary>The kind of case that a request for a person is.</summary>
    public const string CaseKind = "handoff";
}
