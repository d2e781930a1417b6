namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Asks us again, at another step.</summary>
public sealed record Redirect(CallStep To) : Verb;
