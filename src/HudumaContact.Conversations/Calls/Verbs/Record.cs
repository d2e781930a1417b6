namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Says something, beeps, and records what the caller says until a key, a silence or the longest time. Without a word the next verb is done.</summary>
public sealed record Record(Prompt What, TimeSpan Longest, CallStep Then) : Verb;
