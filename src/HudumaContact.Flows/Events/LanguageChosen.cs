namespace HudumaContact.Flows.Events;

public sealed record LanguageChosen(string Language) : FlowEvent;
