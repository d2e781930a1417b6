namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Leaves the caller in a queue that the provider keeps. Ours is the queue of the handoff; this one is for a line that wants the provider's.</summary>
public sealed record Enqueue(string Queue, Prompt Hold, CallStep Then) : Verb;
