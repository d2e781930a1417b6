namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>
/// One thing that a call does next, in no provider's words. Verbs are done in order; those behind one that leads elsewhere are done only when it leads nowhere:
/// behind a <see cref="Gather"/> stands what is done on silence.
/// </summary>
public abstract record Verb;
