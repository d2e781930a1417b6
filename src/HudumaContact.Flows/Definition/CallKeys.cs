namespace HudumaContact.Flows.Definition;

/// <summary>
/// The keys of a call. They are the same in every flow, since nobody sees them: what 0 and * do is learnt once. Options have the keys
/// from 1 on, anew on each page.
/// </summary>
public static class CallKeys
{
    public const string Person = "0";

    /// <summary>The screen once more; after several keys, the end of what was entered.</summary>
    public const string Again = "#";

    public const string Back = "*";

    public const string More = "9";

    /// <summary>The answer by SMS as well; no option stands on it below an answer.</summary>
    public const string CopyBySms = "7";

    /// <summary>Options on a page of a menu.</summary>
    public const int Options = 8;

    /// <summary>Options below an answer.</summary>
    public const int OptionsOfAnswer = 6;
}
