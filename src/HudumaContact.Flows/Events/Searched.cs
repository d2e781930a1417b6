namespace HudumaContact.Flows.Events;

/// <summary>Words were looked up in the catalogue; <paramref name="Found"/> items matched.</summary>
public sealed record Searched(string What, string Words, int Found) : FlowEvent;
