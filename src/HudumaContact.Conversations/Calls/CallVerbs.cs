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
    public IReadOnlyList<Verb> Asking(SaidOnCall said, KeyEntry entry, int number)
    {
        var what = Say(said);
        var silence = new Redirect(new CallStep(CallStepKind.Silence, number));
        return entry switch
        {
            KeyEntry.Spoken => [new Record(what, options.LongestSpoken, new CallStep(CallStepKind.Recorded, number)), silence],
            KeyEntry.Many => [new Gather(what, KeysTaken.UntilHash, options.GatherWithin, new CallStep(CallStepKind.Keys, number)), silence],
            _ => [new Gather(what, KeysTaken.One, options.GatherWithin, new CallStep(CallStepKind.Keys, number)), silence],
        };
    }

    public IReadOnlyList<Verb> Last(SaidOnCall said) => Behind(said, new HangUp());

    /// <summary>Says something, and goes on at a step.</summary>
    /// <param name="said">Null: nothing is.</param>
    public IReadOnlyList<Verb> GoingOn(SaidOnCall? said, CallStep to) => Behind(said, new Redirect(to));

    /// <summary>A turn of waiting: what is to be said, with a key that may be pressed meanwhile, then the next.</summary>
    public IReadOnlyList<Verb> Holding(SaidOnCall said, int turn) => Turn(Say(said), options.HoldTurn, turn);

    /// <summary>A turn in which nothing is to be told: as long as the others, but sound instead of silence.</summary>
    public IReadOnlyList<Verb> Idling(SaidOnCall said, int turn) =>
        speech.Hold(said.Text, said.Language, options.HoldTurn - AfterSound) is { } sound ? Turn(sound, AfterSound, turn) : Holding(said, turn);

    /// <summary>Asks for a message. Silence is an answer too: the step of it says goodbye.</summary>
    public IReadOnlyList<Verb> TakingMessage(SaidOnCall said, int turn) =>
        [new Record(Say(said), options.LongestMessage, new CallStep(CallStepKind.Recorded, turn)), new Redirect(new CallStep(CallStepKind.Silence, turn))];

    /// <summary>Puts the caller through.</summary>
    /// <param name="said">Null: nothing is.</param>
    public IReadOnlyList<Verb> Connecting(SaidOnCall? said, DialTarget to, TimeSpan ringFor, TimeSpan longest, int turn) =>
        Behind(said, new Dial(to, ringFor, longest, new CallStep(CallStepKind.Dialled, turn)));

    /// <summary>Leads the caller into the room where who has the case comes.</summary>
    public IReadOnlyList<Verb> Meeting(SaidOnCall said, Meet room) => Behind(said, room);

    private static Verb[] Turn(Prompt what, TimeSpan within, int turn) =>
        [new Gather(what, KeysTaken.One, within, new CallStep(CallStepKind.Wait, turn)), new Redirect(new CallStep(CallStepKind.Wait, turn + 1))];

    private IReadOnlyList<Verb> Behind(SaidOnCall? said, Verb next) => said is { Text.Length: > 0 } ? [new Speak(Say(said)), next] : [next];

    private Prompt Say(SaidOnCall said) => speech.Voice(said.Text, said.Language);
}
