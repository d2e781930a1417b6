namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>The call is not answered, and costs nobody anything. Only as the first answer, alone.</summary>
public sealed record Reject : Verb;
