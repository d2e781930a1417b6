using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Events;

/// <summary>A catalogue answer was shown.</summary>
public sealed record AnswerTold(string Topic, Item About, string Language, Telling Told) : FlowEvent;
