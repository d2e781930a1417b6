namespace HudumaContact.Flows.Events;

/// <summary>A person is asked for. The host adds the transcript of the session.</summary>
public sealed record HandoffRequested(string Number, string Reason) : FlowEvent
{
    /// <summary>The kind of case that a request for a person is.</summary>
    public const string CaseKind = "handoff";
}
