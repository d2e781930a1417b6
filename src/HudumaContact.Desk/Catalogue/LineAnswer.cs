using HudumaContact.Catalogue.Answers;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Desk.Catalogue;

/// <summary>An answer as one kind of line gives it.</summary>
/// <param name="Pages">Screens of a phone, or the one text of another line.</param>
/// <param name="Size">How much of the line it takes, in words; empty where nothing is counted.</param>
public sealed record LineAnswer(AnswerLine Line, IReadOnlyList<string> Pages, string Size)
{
    /// <param name="budget">Septets of a USSD screen.</param>
    public static LineAnswer Of(AnswerLine line, string text, FlowBook flows, string language, int budget)
    {
        if (line == AnswerLine.Ussd) return new LineAnswer(line, UssdPager.Pages(Screen(text, flows.Defaults, language), budget), "");
        return new LineAnswer(line, [text], line == AnswerLine.Sms ? SmsSize(text) : "");
    }

    public static string Title(AnswerLine line) => line switch
    {
        AnswerLine.Ussd => "USSD",
        AnswerLine.Sms => "SMS",
        AnswerLine.Voice => "Voice",
        _ => "Chat",
    };

    private static string SmsSize(string text)
    {
        var parts = SmsParts.Of(text);
        return $"{parts.Units} septets, {parts.Count} {(parts.Count == 1 ? "part" : "parts")}";
    }

    /// <summary>The answer with the moves that stand under every screen; a flow may add options of its own.</summary>
    private static ScreenContent Screen(string text, Defaults defaults, string language) => ScreenContent.Of(
        text, [], defaults.Keys, word => defaults.Words[word].In(language, LineKind.Ussd, defaults.Fallback).Source, mayGoBack: true, mayGoHome: true);
}
