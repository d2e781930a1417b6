using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Conversations.Calls;

/// <summary>What a call is told to do, made of what is to be said.</summary>
public sealed class CallVerbs(ISpeech speech, CallOptions options)
{
    /// <summary>How long a key is waited for after the hold sound, during which one is heard as well.</summary>
    private static readonly TimeSpan AfterSound = TimeSpan.FromSeconds(2);

    /// <summary>A screen that something is waited for at.</summary>
    /// <param name="number">Of the hop that asks.</param>
    public IReadOnlyList<Verb> Asking(string text, string language, KeyEntry entry, int number)
    {
        var what = Say(text, language);
        var silence = new Redirect(new CallStep(CallStepKind.Silence, number));
        return entry switch
        {
            KeyEntry.Spoken => [new Record(what, options.LongestSpoken, new CallStep(CallStepKind.Recorded, number)), silence],
            KeyEntry.Many => [new Gather(what, KeysTaken.UntilHash, options.GatherWithin, new CallStep(CallStepKind.Keys, number)), silence],
            _ => [new Gather(what, KeysTaken.One, options.GatherWithin, new CallStep(CallStepKind.Keys, number)), silence],
        };
    }

    public IReadOnlyList<Verb> Last(string text, string language) => text.Length == 0 ? [new HangUp()] : [new Speak(Say(text, language)), new HangUp()];

    /// <summary>Says something, and goes on at a step.</summary>
    public IReadOnlyList<Verb> GoingOn(string text, string language, CallStep to) => text.Length == 0 ? [new Redirect(to)] : [new Speak(Say(text, language)), new Redirect(to)];

    /// <summary>A turn of waiting: what is to be said, with a key that may be pressed meanwhile, then the next.</summary>
    public IReadOnlyList<Verb> Holding(string text, string language, int turn) => Turn(Say(text, language), options.HoldTurn, turn);

    /// <summary>A turn in which nothing is to be told: as long as the others, but sound instead of silence.</summary>
    public IReadOnlyList<Verb> Idling(string text, string language, int turn) =>
        speech.Hold(text, language, options.HoldTurn - AfterSound) is { } sound ? Turn(sound, AfterSound, turn) : Holding(text, language, turn);

    /// <summary>Asks for a message. Silence is one too: the step after it says goodbye.</summary>
    public IReadOnlyList<Verb> TakingMessage(string text, string language, int turn) =>
        [new Record(Say(text, language), options.LongestMessage, new CallStep(CallStepKind.Recorded, turn)), new Redirect(new CallStep(CallStepKind.Next, turn))];

    /// <summary>Puts the caller through.</summary>
    public IReadOnlyList<Verb> Connecting(string text, string language, DialTarget to, TimeSpan ringFor, TimeSpan longest, int turn)
    {
        var dial = new Dial(to, ringFor, longest, new CallStep(CallStepKind.Dialled, turn));
        return text.Length == 0 ? [dial] : [new Speak(Say(text, language)), dial];
    }

    /// <summary>Leads the caller into the room where who has the case comes.</summary>
    public IReadOnlyList<Verb> Meeting(string text, string language, Meet room) => text.Length == 0 ? [room] : [new Speak(Say(text, language)), room];

    private static Verb[] Turn(Prompt what, TimeSpan within, int turn) =>
        [new Gather(what, KeysTaken.One, within, new CallStep(CallStepKind.Wait, turn)), new Redirect(new CallStep(CallStepKind.Wait, turn + 1))];

    private Prompt Say(string text, string language) => speech.Voice(text, language);
}
