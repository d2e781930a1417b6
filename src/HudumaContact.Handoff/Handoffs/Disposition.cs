namespace HudumaContact.Handoff.Handoffs;

/// <summary>What came of a handoff, as the agent notes in wrap-up.</summary>
public static class Disposition
{
    public const string Solved = "solved";
    public const string Referred = "referred";
    public const string NotReached = "not-reached";
    public const string NoAnswer = "no-answer";
    public const string Misuse = "misuse";

    /// <summary>The citizen was sent back into the flows.</summary>
    public const string Returned = "returned";

    /// <summary>The caller is gone before anybody else had them, and hides the number: nobody can call back.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The outside hub is done with it, and says no more.</summary>
    public const string Completed = "completed";

    /// <summary>Nobody noted anything before the time was over.</summary>
    public const string Unstated = "unstated";

    /// <summary>Those that an agent chooses from.</summary>
    public static readonly IReadOnlyList<string> All = [Solved, Referred, NotReached, NoAnswer, Misuse];
}
