namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Rings somebody and puts the caller through.</summary>
/// <param name="RingFor">A provider that takes no such time rings for as long as it does.</param>
/// <param name="Longest">The talk.</param>
/// <param name="Then">Where it goes on when the talk is over or nobody answered.</param>
/// <param name="IsRecorded">The talk is recorded; the notice of it was played.</param>
public sealed record Dial(DialTarget To, TimeSpan RingFor, TimeSpan Longest, CallStep Then, bool IsRecorded = false) : Verb;
