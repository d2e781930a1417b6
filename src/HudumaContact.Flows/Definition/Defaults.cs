using System.Collections.Frozen;

namespace HudumaContact.Flows.Definition;

/// <summary>What holds for all flows unless one says otherwise: the file <c>defaults.yaml</c>.</summary>
public sealed record Defaults
{
    /// <summary>The first is the one that others fall back to.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>What a caller hears who has chosen none.</summary>
    public required string CallLanguage { get; init; }

    /// <summary>Where a session begins, e.g. <c>main/start</c>.</summary>
    public required NodeId Start { get; init; }

    /// <summary>The main menu: where <c>00</c> leads and a direct dial counts from.</summary>
    public required NodeId Home { get; init; }

    /// <summary>The menu that offers to go on with a dropped session.</summary>
    public required NodeId Continue { get; init; }

    /// <summary>Where too many wrong answers lead, when the node names no <c>lost</c> exit.</summary>
    public required NodeId Lost { get; init; }

    /// <summary>Where a caller leads who stays silent, when the node names no <c>silent</c> exit.</summary>
    public required NodeId Silent { get; init; }

    /// <summary>The search that letters typed at a menu begin, and the variable that gets them.</summary>
    public required (NodeId To, string Into) Letters { get; init; }

    /// <summary>Where a text of AGENT leads.</summary>
    public required NodeId Agent { get; init; }

    /// <summary>Where a text of PRIVACY leads.</summary>
    public required NodeId Privacy { get; init; }

    /// <summary>Where a text of REOPEN leads.</summary>
    public required NodeId Reopen { get; init; }

    /// <summary>The rating that is sent after a person has answered; null: none is sent.</summary>
    public NodeId? AfterPerson { get; init; }

    public required Keys Keys { get; init; }

    public required Limits Limits { get; init; }

    public required FrozenDictionary<string, Wording> Words { get; init; }

    public string Fallback => Languages[0];

    /// <summary>Where a text of a control word leads; null for those that are answered with a word alone.</summary>
    public NodeId? PlaceOf(ControlWord word) => word switch
    {
        ControlWord.Menu or ControlWord.English or ControlWord.Swahili => Home,
        ControlWord.Agent => Agent,
        ControlWord.Privacy => Privacy,
        ControlWord.Reopen => Reopen,
        _ => null,
    };
}

/// <summary>What is typed to move about. A flow may have its own.</summary>
public sealed record Keys(string Back = "0", string Home = "00", string More = "98", string BySms = "97");

/// <summary>Counted, so that a loop in a flow ends politely.</summary>
/// <param name="StepsPerHop">Nodes that one answer may run through.</param>
/// <param name="HopsPerSession">Answers that one session may give.</param>
/// <param name="Pages">Screens that a list may take.</param>
/// <param name="PromptSeconds">How long a call may take to say a prompt.</param>
public sealed record Limits(int StepsPerHop = 60, int HopsPerSession = 120, int Pages = 3, int PromptSeconds = 45);

/// <summary>The engine's own wordings: the keys under <c>words</c> in defaults.yaml.</summary>
public static class Word
{
    public const string Back = "back";
    public const string Home = "home";
    public const string More = "more";
    public const string BySms = "by-sms";
    public const string WentBySms = "went-by-sms";
    public const string CopyBySms = "copy-by-sms";
    public const string CopySent = "copy-sent";
    public const string WrongChoice = "wrong-choice";
    public const string WrongAnswer = "wrong-answer";
    public const string InputLimit = "input-limit";
    public const string HopLimit = "hop-limit";
    public const string Apology = "apology";
    public const string OutOfStep = "out-of-step";
    public const string Distress = "distress";
    public const string Press = "press";
    public const string Star = "star";
    public const string Hash = "hash";
    public const string Person = "person";
    public const string NoInput = "no-input";
    public const string HearAgain = "hear-again";
    public const string EndWithHash = "end-with-hash";
    public const string Speak = "speak";
    public const string Recorded = "recorded";
    public const string Help = "help";
    public const string Stopped = "stopped";
    public const string Started = "started";
    public const string PersonQueued = "person-queued";
    public const string PersonClosed = "person-closed";
    public const string PersonJoined = "person-joined";
    public const string CallQueued = "call-queued";
    public const string CallMissed = "call-missed";
    public const string CallGivenUp = "call-given-up";
    public const string CallsBusy = "calls-busy";
    public const string CallsToday = "calls-today";
    public const string CallTooLong = "call-too-long";
    public const string CallEnds = "call-ends";
    public const string HoldPlace = "hold-place";
    public const string HoldMinutes = "hold-minutes";
    public const string HoldUnknown = "hold-unknown";
    public const string HoldKey = "hold-key";
    public const string HoldOn = "hold-on";
    public const string HoldClosed = "hold-closed";
    public const string HoldClosedNoCall = "hold-closed-no-call";
    public const string HoldMissed = "hold-missed";
    public const string HoldThrough = "hold-through";
    public const string HoldRecorded = "hold-recorded";
    public const string HoldCallback = "hold-callback";
    public const string HoldNobody = "hold-nobody";
    public const string HoldAnswered = "hold-answered";
    public const string LeaveMessage = "leave-message";
    public const string MessageLeft = "message-left";
    public const string CallingCitizen = "calling-citizen";
    public const string PressToTalk = "press-to-talk";
    public const string FormBySms = "form-by-sms";
    public const string FormByDial = "form-by-dial";
    public const string FormLeft = "form-left";
    public const string AnswerCorrected = "answer-corrected";

    public static readonly IReadOnlyList<string> All =
    [
        Back, Home, More, BySms, WentBySms, CopyBySms, CopySent, WrongChoice, WrongAnswer, InputLimit, HopLimit, Apology, OutOfStep, Distress, Press, Star, Hash, Person, NoInput, HearAgain, EndWithHash, Speak, Recorded, Help, Stopped, Started,
        PersonQueued, PersonClosed, PersonJoined, CallQueued, CallMissed, CallGivenUp,
        CallsBusy, CallsToday, CallTooLong, CallEnds,
        HoldPlace, HoldMinutes, HoldUnknown, HoldKey, HoldOn, HoldClosed, HoldClosedNoCall, HoldMissed, HoldThrough, HoldRecorded, HoldCallback, HoldNobody, HoldAnswered, LeaveMessage, MessageLeft, CallingCitizen, PressToTalk,
        FormBySms, FormByDial, FormLeft, AnswerCorrected,
    ];

    /// <summary>Said by text alone, or shown on a screen.</summary>
    private static readonly FrozenSet<string> OfOtherLines = FrozenSet.Create(
        StringComparer.Ordinal, Home, BySms, WentBySms, InputLimit, Help, Stopped, Started, PersonQueued, PersonClosed, PersonJoined, CallQueued, CallMissed, CallGivenUp, FormBySms, FormByDial, FormLeft, AnswerCorrected);

    /// <summary>Those that calls say: they must be speakable, short enough to listen to, and recorded. A new one is among them, unless it is written down to be of other lines.</summary>
    public static IEnumerable<string> OfCalls => All.Where(IsOfCalls);

    public static bool IsOfCalls(string word) => !OfOtherLines.Contains(word);
}
