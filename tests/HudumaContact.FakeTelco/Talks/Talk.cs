namespace HudumaContact.FakeTelco.Talks;

/// <summary>What one person does on one line, and what they expect to be told.</summary>
/// <param name="Who">Their number; null: somebody new each time.</param>
internal sealed record Talk(string Name, string Line, string? Who, IReadOnlyList<Step> Steps)
{
    public bool HasToBeLearned => Steps.Any(step => step.Expects is { IsToBeLearned: true });
}

/// <param name="Says">What is typed; empty where nothing is.</param>
/// <param name="Expects">Null: no answer is waited for, and on a line of messages none may come.</param>
internal sealed record Step(Move Move, string Says, Expectation? Expects);

internal enum Move
{
    /// <summary>Dials the code, or with digits behind it: <c>*647*1*2#</c>.</summary>
    Dial,

    /// <summary>Types an answer, presses keys, or sends a text.</summary>
    Say,

    /// <summary>The session or the call is dropped.</summary>
    HangUp,

    /// <summary>On a call: nothing, until the provider goes on.</summary>
    Silence,

    /// <summary>On a call: something is said where it is recorded.</summary>
    Speak,

    /// <summary>On a call: whom it is put through to picks up, and they talk.</summary>
    Answer,

    /// <summary>Tells the provider, not us, to be left alone.</summary>
    OptOut,
}
