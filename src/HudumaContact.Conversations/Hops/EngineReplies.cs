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

    /// <summary>Words of the engine on any kind of line; null when not even a release can be read.</summary>
    public (string Text, string Language)? Words(string word, string? language, LineKind kind)
    {
        if (releases.CurrentOrNone is not { Flows.Defaults: { } defaults }) return null;
        var chosen = language is not null && defaults.Languages.Contains(language) ? language : kind is LineKind.Voice ? defaults.CallLanguage : defaults.Fallback;
        return (defaults.Words[word].In(chosen, kind, defaults.Fallback).Render(static _ => null), chosen);
    }

    private HopReply Reply(string word, string? language, HopOutcome outcome) =>
        Words(word, language, LineKind.Ussd) is var (text, _) ? new HopReply(text, Ends: true, Node: "", outcome) : PlainApology with { Outcome = outcome };
}
