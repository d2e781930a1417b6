using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>A caller's phone and the provider between us: it does what the verbs say.</summary>
internal sealed class PhoneCall(ICallEvents events, string name, PhoneNumber? caller)
{
    /// <summary>What the call was told last.</summary>
    public IReadOnlyList<Verb> Verbs { get; private set; } = [];

    /// <summary>What is heard before anything can be done.</summary>
    public string Heard => string.Join('\n', Verbs.Select(verb => verb switch
    {
        Gather gather => gather.What.Text,
        Speak speak => speak.What.Text,
        Record record => record.What.Text,
        _ => null,
    }).OfType<string>());

    public bool IsOver => Verbs is [] or [.., HangUp] or [Reject];

    public Task<string> RingAsync() => TellAsync(new CallEvent.Rang(CallLine.Voice, name, caller));

    /// <summary>Presses keys at what asks for them.</summary>
    public Task<string> PressAsync(string keys) => TellAsync(new CallEvent.Keyed(CallLine.Voice, name, Verbs.OfType<Gather>().Single().Then, keys));

    public Task<string> StaySilentAsync() => GoOnAsync();

    /// <summary>On to where the call is sent.</summary>
    public Task<string> GoOnAsync() => TellAsync(new CallEvent.CameTo(CallLine.Voice, name, Verbs.OfType<Redirect>().Single().To));

    public Task<string> SpeakAsync(int seconds, string recording = "r1") => TellAsync(
        new CallEvent.Recorded(CallLine.Voice, name, Verbs.OfType<Record>().Single().Then, new Uri($"https://provider.test/{recording}.wav"), TimeSpan.FromSeconds(seconds)));

    public Task<string> DialEndsAsync(DialOutcome outcome, int seconds = 0) => TellAsync(
        new CallEvent.DialEnded(CallLine.Voice, name, Verbs.OfType<Dial>().Single().Then, outcome, TimeSpan.FromSeconds(seconds)));

    /// <summary>Asks at the step that the provider was last told to move the call to.</summary>
    public Task<string> MovedAsync(KeptRings phones) => TellAsync(new CallEvent.CameTo(CallLine.Voice, name, phones.Moved.Last(moved => moved.Call == name).To));

    /// <summary>The room that the call is in.</summary>
    public Meet RoomOf() => Verbs.OfType<Meet>().Single();

    /// <summary>The room has closed, or the call is told to ask again where it was to.</summary>
    public Task<string> LeaveRoomAsync() => TellAsync(new CallEvent.DialEnded(CallLine.Voice, name, RoomOf().Then, DialOutcome.Talked, TimeSpan.Zero));

    public Task<string> HangUpAsync(CallEndCause cause = CallEndCause.HungUp) => TellAsync(new CallEvent.Ended(CallLine.Voice, name, new CallEnd(cause, TimeSpan.FromSeconds(40), 2.5m, "KES")));

    public async Task<string> TellAsync(CallEvent happened)
    {
        Verbs = await events.HandleAsync(happened, CancellationToken.None);
        return Heard;
    }
}
