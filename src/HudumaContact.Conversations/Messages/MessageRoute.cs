using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Messages;

/// <summary>What a text is to us. The order: a control word, a form that waits, an open talk with a person, a waiting session (a rating is one), a keyword, a question.</summary>
public abstract record MessageRoute
{
    private MessageRoute()
    {
    }

    /// <summary>Into the flows.</summary>
    /// <param name="Fresh">A new session, whatever waits.</param>
    public sealed record Flow(Entry Entry, bool Fresh) : MessageRoute
    {
        /// <summary>The language that is chosen with it.</summary>
        public string? Language { get; init; }

        /// <summary>The language that the text is a word of.</summary>
        public string? WrittenIn { get; init; }
    }

    /// <summary>A fixed reply; a session that waits goes on waiting.</summary>
    public sealed record Fixed(string Word, MessagePurpose Purpose, bool? Stops = null) : MessageRoute;

    /// <summary>To a person of ours; what waits in the flows goes on waiting.</summary>
    public sealed record Person(HeardByPerson Heard) : MessageRoute;

    /// <summary>No reply.</summary>
    public sealed record Silence : MessageRoute;

    /// <summary>Characters of the longest question, three parts; who tells a story is in a dialogue that asked for it.</summary>
    private const int LongestQuestion = 459;

    /// <param name="hasDialogue">A session waits, and for this text.</param>
    /// <param name="hasStopped">The contact has said STOP before.</param>
    /// <param name="started">The flow that the text starts by its keyword, with the keyword.</param>
    public static MessageRoute Of(string text, bool hasDialogue, bool hasStopped, (NodeId Begins, FlowKeyword Keyword)? started, Defaults defaults) => ControlWords.Find(text) switch
    {
        ControlWord.Stop => hasStopped ? new Silence() : new Fixed(Word.Stopped, MessagePurpose.Confirmation, Stops: true),
        ControlWord.Start => new Fixed(Word.Started, MessagePurpose.Confirmation, Stops: false),
        ControlWord.Help => new Fixed(Word.Help, MessagePurpose.Reply),
        { } word when defaults.PlaceOf(word) is { } place => new Flow(new Entry.At(place), Fresh: true) { Language = ControlWords.LanguageOf(word) },
        _ when !text.Any(char.IsLetterOrDigit) || (!hasDialogue && IsNoQuestion(text)) => new Fixed(Word.Help, MessagePurpose.Help),
        _ when hasDialogue => new Flow(new Entry.GoOn(), Fresh: false),
        _ when started is var (begins, keyword) => new Flow(new Entry.At(begins), Fresh: true) { WrittenIn = keyword.Language },
        _ => new Flow(new Entry.Question(), Fresh: true),
    };

    /// <summary>While a form waits. A word that leads elsewhere (MENU, AGENT) leaves the form first; any other text answers it.</summary>
    public static MessageRoute OfForm(string text, bool hasStopped, FlowBook flows) => ControlWords.Find(text) switch
    {
        { } word when flows.Defaults.PlaceOf(word) is not null => new Flow(new Entry.Leave(), Fresh: false) { Language = ControlWords.LanguageOf(word) },
        _ => Of(text, hasDialogue: true, hasStopped, started: null, flows.Defaults),
    };

    /// <summary>What is no text (its bytes were replaced as it arrived), or longer than anybody asks.</summary>
    private static bool IsNoQuestion(string text) => text.Length > LongestQuestion || text.Contains('\uFFFD', StringComparison.Ordinal);
}
