using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Events;

public sealed record CaseOpened(string Number, string Kind, string Words, Item? About, DateOnly Due, bool IsAnonymous) : FlowEvent;
