namespace HudumaContact.Flows.Definition;

/// <summary>Words that agents say again and again, written once by clerks: an entry of <c>replies.yaml</c>.</summary>
/// <param name="Id">What it is found by, e.g. <c>greeting</c>.</param>
public sealed record Reply(string Id, Wording Text);

/// <summary>What a reply may print, with the most characters that each can have.</summary>
public static class ReplyVariable
{
    public const string Agent = "agent";
    public const string Number = "number";
    public const string Greeting = "greeting";
    public const string Today = "today";
    public const string Hours = "hours";
    public const string Opens = "opens";

    /// <summary>The first name of the agent; the number of the case; good morning, by the hour; the date; the hours of today; when we open next.</summary>
    public static readonly IReadOnlyDictionary<string, int> Longest = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [Agent] = 20,
        [Number] = 9,
        [Greeting] = 19,
        [Today] = 11,
        [Hours] = 23,
        [Opens] = 15,
    };
}
