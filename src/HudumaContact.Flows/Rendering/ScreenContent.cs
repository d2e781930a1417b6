using System.Collections.ObjectModel;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Rendering;

/// <summary>What a screen has to say, before it is laid out for a kind of line.</summary>
/// <param name="Text">Told first: what was said on the way and the prompt.</param>
/// <param name="Options">To choose from, numbered.</param>
/// <param name="Back">To the screen before, when there is one; on later pages <paramref name="PageBack"/> stands in its place.</param>
/// <param name="More">To the next page.</param>
/// <param name="BySms">Offered only where there is room for it.</param>
/// <param name="OptionsMayGo">They only lead on from an answer that is complete: in a text message they are not worth a second part.</param>
public sealed record ScreenContent(
    string Text,
    IReadOnlyList<(string Key, string Label)> Options,
    (string Key, string Label)? Back,
    (string Key, string Label)? Home,
    (string Key, string Label) More,
    (string Key, string Label) PageBack,
    (string Key, string Label)? BySms,
    bool OptionsMayGo = false)
{
    /// <summary>What is told at the top of a later page, by page.</summary>
    public IReadOnlyDictionary<int, string> SaidOnPage { get; init; } = ReadOnlyDictionary<int, string>.Empty;

    /// <summary>On a call, how what is asked is answered.</summary>
    public string? Hint { get; init; }

    /// <summary>On a call, to a person.</summary>
    public (string Key, string Label)? Person { get; init; }

    /// <summary>A screen of a call, with what the keys do besides.</summary>
    /// <param name="word">A wording of the engine in the language of the call.</param>
    public static ScreenContent OnCall(
        string text, IReadOnlyList<(string Key, string Label)> options, Func<string, string> word, string? hint = null, bool mayGoBack = false, bool namesPerson = false, bool offersCopy = false) => new(
            text,
            options,
            mayGoBack ? (CallKeys.Back, word(Word.Back)) : null,
            Home: null,
            (CallKeys.More, word(Word.More)),
            (CallKeys.Back, word(Word.Back)),
            offersCopy ? (CallKeys.CopyBySms, word(Word.CopyBySms)) : null)
        {
            Hint = hint,
            Person = namesPerson ? (CallKeys.Person, word(Word.Person)) : null,
        };

    /// <summary>A screen with the engine's own moves: the one way to make it, so that the check proves and the pages show what a caller gets.</summary>
    /// <param name="word">A wording of the engine in the language of the screen.</param>
    /// <param name="smsWord">The wording of the engine that offers an SMS, or null.</param>
    public static ScreenContent Of(
        string text, IReadOnlyList<(string Key, string Label)> options, Keys keys, Func<string, string> word, bool mayGoBack = false, bool mayGoHome = false, string? smsWord = null, bool optionsMayGo = false) => new(
            text,
            options,
            mayGoBack ? (keys.Back, word(Word.Back)) : null,
            mayGoHome ? (keys.Home, word(Word.Home)) : null,
            (keys.More, word(Word.More)),
            (keys.Back, word(Word.Back)),
            smsWord is not null ? (keys.BySms, word(smsWord)) : null,
            optionsMayGo);
}
