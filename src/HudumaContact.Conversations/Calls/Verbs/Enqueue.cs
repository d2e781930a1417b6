namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>
/// Leaves the caller in a queue that the provider keeps. Written for both providers and held against their own packages, and unused by the host: whoever
/// waits here does so in turns of ours (docs/adr/0017).
/// </summary>
/// <param name="Hold">Heard while waiting where it is a recording; a text is said before.</param>
public sealed record Enqueue(string Queue, Prompt Hold, CallStep Then) : Verb;
