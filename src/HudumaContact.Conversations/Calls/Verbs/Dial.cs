namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Rings somebody and puts the caller through.</summary>
/// <param name="RingFor">A provider that takes no such time rings for as long as it does.</param>
/// <param name="Longest">The talk.</param>
/// <param name="Then">Where it goes on when the talk is over or nobody answered.</param>
public sealed record Dial(DialTarget To, TimeSpan RingFor, TimeSpan Longest, CallStep Then) : Verb;
