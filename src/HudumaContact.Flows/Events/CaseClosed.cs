namespace HudumaContact.Flows.Events;

public sealed record CaseClosed(string Number) : FlowEvent;
