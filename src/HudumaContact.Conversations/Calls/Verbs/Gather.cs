namespace HudumaContact.Conversations.Calls.Verbs;

/// <summary>Says something, which a key cuts short, and takes keys. Without any the next verb is done.</summary>
/// <param name="Takes">One key, or several ended by <c>#</c>.</param>
/// <param name="Within">How long after the last word, or the last key, more is waited for.</param>
/// <param name="Then">Where the keys are told.</param>
public sealed record Gather(Prompt What, KeysTaken Takes, TimeSpan Within, CallStep Then) : Verb;

public enum KeysTaken
{
    /// <summary>The first key is told at once, <c>#</c> and <c>*</c> too.</summary>
    One,

    /// <summary>Until <c>#</c>, which is not told.</summary>
    UntilHash,
}
