namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Says or plays something that no key cuts short.</summary>
public sealed record Speak(Prompt What) : Verb;
