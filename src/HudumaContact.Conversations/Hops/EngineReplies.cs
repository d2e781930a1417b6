using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Hops;

/// <summary>What a caller is told when the session cannot move: it ends on the handset and stays as it is on disk.</summary>
public sealed class EngineReplies(ReleaseShelf releases)
{
    /// <summary>For the worst of days, when not even a release can be read.</summary>
    public static readonly HopReply PlainApology =
        new("Samahani, jaribu tena baadaye. / Sorry, please try again later.", Ends: true, Node: "", HopOutcome.Apology);

    /// <param name="language">Of the caller; null when it is not known.</param>
    public HopReply OutOfStep(string? language) => Reply(Word.OutOfStep, language, HopOutcome.OutOfStep);

    public HopReply Apology(string? language) => Reply(Word.Apology, language, HopOutcome.Apology);

    private HopReply Reply(string word, string? language, HopOutcome outcome)
    {
        if (releases.CurrentOrNone is not { Flows.Defaults: { } defaults }) return PlainApology with { Outcome = outcome };
        var text = defaults.Words[word].In(language ?? defaults.Fallback, LineKind.Ussd, defaults.Fallback).Render(static _ => null);
        return new HopReply(text, Ends: true, Node: "", outcome);
    }
}
