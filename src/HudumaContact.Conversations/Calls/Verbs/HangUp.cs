namespace HudumaContact.Conversations.Calls.Verbs;

public sealed record HangUp : Verb;
