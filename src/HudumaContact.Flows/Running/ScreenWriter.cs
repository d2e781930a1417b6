using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running.Gathers;

namespace HudumaContact.Flows.Running;

/// <summary>Puts together what a screen has to say, and lays it out for the kind of line.</summary>
internal static class ScreenWriter
{
    /// <summary>The screen of the node that the session stands at.</summary>
    public static Screen Write(Hop hop, GatherNode node)
    {
        var session = hop.Session;
        if (hop.IsOnCall) return Spoken(hop, node);
        var content = Content(hop, node);
        var pages = Pages(hop, node, content);
        // A release may have grown shorter under a stored page number; the last page is then the nearest.
        session.Page = Math.Min(session.Page, pages.Count - 1);
        return new Screen(pages[session.Page], Ends: false, node.Id, session.Page, pages.Count) { Choices = hop.Context.Line == LineKind.Chat ? ChatLayout.Choices(content) : [] };
    }

    /// <summary>
    /// On a call whoever pressed a wrong key, or none, has just heard it all: at first they are told that, and what can be pressed; only when
    /// that did not help do they hear it whole.
    /// </summary>
    private static Screen Spoken(Hop hop, GatherNode node)
    {
        var session = hop.Session;
        var content = SpokenContent(hop, node);
        var pages = SpokenLayout.Pages(content);
        session.Page = Math.Min(session.Page, pages - 1);
        var entry = hop.Book.EntryAt(node.Id);
        var text = hop.Aside switch
        {
            null => Page(),
            { } aside when session.Wrongs + session.Silences > 1 => $"{aside}\n{Page()}",
            { } aside => SpokenLayout.Again(content, session.Page, aside, entry, hop.Word),
        };
        return new Screen(text, Ends: false, node.Id, session.Page, pages) { Entry = entry };

        string Page() => SpokenLayout.Page(content with { Text = Told(hop, content.Text) }, session.Page, hop.Word);
    }

    private static ScreenContent SpokenContent(Hop hop, GatherNode node)
    {
        var (text, options) = node switch
        {
            AnswerNode answer => (Answering.Tell(hop, answer), Choices.Labels(hop, answer)),
            MenuNode menu => (Prompt(hop, menu), Choices.Labels(hop, menu)),
            _ => (Prompt(hop, node), []),
        };
        return ScreenContent.OnCall(
            text,
            options,
            hop.Word,
            GatherWording.Hint(hop.Book.EntryAt(node.Id), hop.Word),
            mayGoBack: node is MenuNode or AnswerNode && hop.Session.Trail.Count > 0,
            namesPerson: node is MenuNode or AnswerNode && node.Id.Flow != hop.Book.Defaults.Agent.Flow,
            offersCopy: OffersCopy(hop, node));
    }

    /// <summary>On a call an answer can be sent to be kept.</summary>
    public static bool OffersCopy(Hop hop, GatherNode node) => hop.Context.SendsSms && node is AnswerNode { IsPrivate: false };

    /// <summary>A last screen.</summary>
    public static Screen Last(Hop hop, string text)
    {
        var content = ScreenContent.Of(Told(hop, text), [], hop.Book.KeysAt(hop.Session.At), hop.Word);
        return new Screen(LaidOut(hop, content)[0], Ends: true, hop.Session.At, 0, 1);
    }

    /// <summary>What a screen tells, without its choices and keys.</summary>
    public static string Words(Hop hop, Node node) => Told(hop, node switch
    {
        EndNode end => hop.Text(end.Text),
        GatherNode gather => Content(hop, gather).Text,
        _ => throw new InvalidOperationException($"A {node.Kind} has no screen."),
    });

    private static IReadOnlyList<string> Pages(Hop hop, GatherNode node, ScreenContent content)
    {
        var pages = LaidOut(hop, content with { Text = Told(hop, content.Text) });
        // A prompt not yet seen always stands: "In danger? 1. Yes 2. No" would ask something else.
        if (pages.Count == 1 || !hop.Session.IsAskedAgain || node is not MenuNode || LaidOut(hop, content).Count > 1) return pages;
        // "Not on the list" and all the choices on one page serve better than a prompt just seen and a second page.
        var withoutPrompt = LaidOut(hop, content with { Text = Told(hop, "") });
        return withoutPrompt.Count == 1 ? withoutPrompt : pages;
    }

    private static IReadOnlyList<string> LaidOut(Hop hop, ScreenContent content) => Layout.Pages(content, hop.Context.Line, hop.Context.Budget, hop.Word);

    /// <summary>All but what was said on the way.</summary>
    private static ScreenContent Content(Hop hop, GatherNode node)
    {
        var (text, options) = node switch
        {
            // By text the answer stands in the message before, and is not paid for again: only what was said is.
            AnswerNode when hop.Context.Line == LineKind.Sms && hop.Session.IsAskedAgain => ("", []),
            // In a chat it stands just above.
            AnswerNode answer when hop.Context.Line == LineKind.Chat && hop.Session.IsAskedAgain => ("", Choices.Labels(hop, answer)),
            AnswerNode answer when hop.Context.AwaitsMarks => (Answering.Tell(hop, answer), []),
            AnswerNode answer => (Answering.Tell(hop, answer), Choices.Labels(hop, answer)),
            MenuNode menu => (Prompt(hop, menu), Choices.Labels(hop, menu)),
            _ => (Prompt(hop, node), []),
        };
        var content = ScreenContent.Of(
            text,
            options,
            hop.Book.KeysAt(node.Id),
            hop.Word,
            mayGoBack: hop.Session.Trail.Count > 0,
            mayGoHome: hop.Session.HomeSeen && node.Id != hop.Book.Defaults.Home,
            smsWord: SmsWord(hop, node),
            optionsMayGo: node is AnswerNode);
        return content with { SaidOnPage = hop.Session.SaidOnPage };
    }

    /// <summary>Going on elsewhere while there is time; else an answer to be kept.</summary>
    private static string? SmsWord(Hop hop, GatherNode node) => node switch
    {
        { IsPrivate: true } => null,
        _ when hop.Context.OffersSms => Word.BySms,
        AnswerNode when hop.Context.SendsSms => Word.CopyBySms,
        _ => null,
    };

    private static string Prompt(Hop hop, GatherNode node) => GatherWording.Prompt(node, hop.Context.Line, hop.Text, hop.Word);

    private static string Told(Hop hop, string text) =>
        hop.Said.Count == 0 ? text : string.Join('\n', hop.Said.Append(text).Where(part => part.Length > 0));
}
