namespace HudumaContact.Flows.Events;

/// <summary>A form was left before its end: its answers go nowhere.</summary>
/// <param name="Form">The host's own name for it, by which it was begun.</param>
/// <param name="Title">In the language of the session.</param>
public sealed record FormLeft(string Form, string Title) : FlowEvent;
