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
    private const int OneSms = 160;

    /// <summary>Septets of each part of a longer text: the rest of the 160 says which part it is.</summary>
    private const int SmsPart = 153;

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
        var septets = Gsm7.Septets(text);
        var parts = septets <= OneSms ? 1 : (septets + SmsPart - 1) / SmsPart;
        return $"{septets} septets, {parts} {(parts == 1 ? "part" : "parts")}";
    }

    /// <summary>The answer with the moves that stand under every screen; a flow may add options of its own.</summary>
    private static ScreenContent Screen(string text, Defaults defaults, string language) => ScreenContent.Of(
        text, [], defaults.Keys, word => defaults.Words[word].In(language, LineKind.Ussd, defaults.Fallback).Source, mayGoBack: true, mayGoHome: true);
}
