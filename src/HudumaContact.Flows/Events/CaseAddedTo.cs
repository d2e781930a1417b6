namespace HudumaContact.Flows.Events;

public sealed record CaseAddedTo(string Number, string Words) : FlowEvent;
