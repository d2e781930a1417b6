using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Rendering;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// The hops of a call: what is keyed, said, or not said, on to what is heard next. It is the hop of any line, with the change of the call in
/// the same commit, and none where the call only goes on.
/// </summary>
public sealed class CallHops(
    SceneOpening opening,
    ReleaseShelf releases,
    IHopWorlds worlds,
    FlowSteps steps,
    IHopCommitter committer,
    LiveSessions sessions,
    CallMoves moves,
    HopBells bells,
    LineBook lines,
    CallOptions options,
    ReminderTimes reminders,
    CallVerbs verbs,
    CallWords words,
    HopMeter meter,
    IIdSource ids,
    TimeProvider time)
{
    /// <summary>The first one: nothing was keyed.</summary>
    private const string OfBeginning = "";

    private const string OfEnd = "end";

    /// <param name="before">As it is on disk; null for a call that is new.</param>
    /// <param name="answered">The same, answered.</param>
    /// <returns>Null when something was no longer as it was read.</returns>
    public ValueTask<IReadOnlyList<Verb>?> BeginAsync(Call? before, Call answered, OpenedSession opened, HopDeadline deadline)
    {
        var session = opened.Session!;
        var now = Now;
        return RunAsync(new Hop(before, answered.Enter(session.Id, now) ?? answered, session, OfBeginning, "", new Entry.Begin(), deadline, now) { Dropped = opened.Dropped, IsNewContact = opened.IsNewContact });
    }

    /// <summary>Keys, or none.</summary>
    /// <param name="keys">Null: nothing was pressed.</param>
    public async ValueTask<IReadOnlyList<Verb>?> TakeAsync(KnownCall known, int number, string? keys, HopDeadline deadline)
    {
        var text = keys is null ? $"{number}~" : $"{number}*{keys}";
        if (await opening.FindAsync(known, text) is not { State: not null, Hops: [.., var last] } session) return words.Apology(known.Contact.Language);
        if (Repeated(session, text) is { } again) return await AgainAsync(known.Call, session, again);
        if (number != last.Number || last.Ends || known.Call.IsOver) return await PresentAsync(known.Call, session);
        if (keys is null && IsNobody(known.Call, session) && known.Call.Finish(Now) is { } left)
        {
            var language = session.State.Language;
            return await EndAsync(known, left, session, deadline) ? words.Last(Word.CallEnds, language) : null;
        }

        return await RunAsync(new Hop(known.Call, known.Call, session, text, keys ?? "", keys is null ? new Entry.Silence() : new Entry.GoOn(), deadline, Now));
    }

    /// <summary>Who is rung back and has not pressed a key when the last silence comes may be a voicemail: three silences would put it through to a person of ours.</summary>
    private static bool IsNobody(Call call, StoredSession session) =>
        call.Purpose is CallPurpose.RungBack && session is { State.Silences: Session.MostSilences - 1, Hops.Count: Session.MostSilences };

    /// <summary>A spoken answer. Who hangs up while speaking has answered too: then it is told with the end of the call, or after it.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> HearAsync(KnownCall known, CallEvent.Recorded spoken, HopDeadline deadline)
    {
        var text = $"!{spoken.Where.AbsoluteUri}";
        if (await opening.FindAsync(known, text) is not { State: { } state, Hops: [.., var last] } session) return words.Apology(known.Contact.Language);
        if (Repeated(session, text) is { } again) return await AgainAsync(known.Call, session, again);
        var release = await releases.FindAsync(session.Release, CancellationToken.None);
        var isAwaited = state.Status is SessionStatus.Waiting && release.Runner.EntryAt(state.At) is KeyEntry.Spoken && (spoken.Step is not { } step || (step.Number == last.Number && !known.Call.IsOver));
        if (!isAwaited) return await PresentAsync(known.Call, session);
        var now = Now;
        var kept = new CallRecording(new RecordingId(ids.Next()), known.Call.Line, known.Call.Id, known.Contact.Id, session.Id, Request: null, RecordingKind.Answer, spoken.Where, spoken.Length, now)
        {
            IsPrivate = release.Flows.Find(state.At) is { IsPrivate: true },
        };
        return await RunAsync(new Hop(known.Call, known.Call, session, text, $"({spoken.Length.TotalSeconds:0} s)", new Entry.Spoken(spoken.Length), deadline, now) { Recording = kept });
    }

    /// <summary>The caller has talked with a person, and goes on in the flows.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> ComeBackAsync(KnownCall known, NodeId at, HopDeadline deadline)
    {
        var text = $"person {known.Call.Turn}";
        if (await opening.FindAsync(known, text) is not { State: { } state } session) return words.Apology(known.Contact.Language);
        var now = Now;
        if (known.Call.Enter(session.Id, now) is not { } back) return await PresentAsync(known.Call, session);
        session.State = new Session();
        return await RunAsync(new Hop(known.Call, back, session, text, "", new Entry.At(at), deadline, now) { Language = state.Language });
    }

    /// <summary>The caller hung up in the flows.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> EndAsync(KnownCall known, Call ended, StoredSession session, HopDeadline deadline) =>
        await RunAsync(new Hop(known.Call, ended, session, OfEnd, "", new Entry.HangUp(), deadline, Now)) is not null;

    /// <summary>The session of a call in which something is waited for; null when there is none.</summary>
    public async ValueTask<StoredSession?> WaitingAsync(KnownCall known) =>
        await opening.FindAsync(known, OfEnd) is { State.Status: SessionStatus.Waiting } session ? session : null;

    /// <summary>What was said first.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> FirstAsync(KnownCall known) =>
        await opening.FindAsync(known, OfBeginning) is { State: not null } session && Repeated(session, OfBeginning) is { } again ? await AgainAsync(known.Call, session, again) : [];

    /// <summary>What the call is told now, whatever it was told before.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> PresentAsync(KnownCall known) =>
        await opening.FindAsync(known, OfBeginning) is { State: not null } session ? await PresentAsync(known.Call, session) : words.Apology(known.Contact.Language);

    private async ValueTask<IReadOnlyList<Verb>?> PresentAsync(Call call, StoredSession session)
    {
        meter.Count(HopOutcome.OutOfStep);
        return await AgainAsync(call, session, session.Hops[^1]);
    }

    /// <summary>Null when it was never answered.</summary>
    private AnsweredHop? Repeated(StoredSession session, string text)
    {
        if (session.AnsweredTo(text) is not { Screen: not null } answered) return null;
        meter.Count(HopOutcome.Repeated);
        return answered;
    }

    private async ValueTask<IReadOnlyList<Verb>?> AgainAsync(Call call, StoredSession session, AnsweredHop answered)
    {
        if (call.IsOver && !answered.Ends) return [];
        var release = await releases.FindAsync(session.Release, CancellationToken.None);
        return Heard(call, answered, release.Runner.EntryAt(new NodeId(answered.Node)), answered.Language ?? session.State!.Language);
    }

    private async ValueTask<IReadOnlyList<Verb>?> RunAsync(Hop hop)
    {
        var session = hop.Session;
        var release = await releases.FindAsync(session.Release, CancellationToken.None);
        var scene = new HopScene
        {
            Kind = LineKind.Voice,
            Text = hop.Text,
            Budget = int.MaxValue,
            SendsSms = lines.HasSms && !session.Contact.Address.IsHidden,
            KeepsSealed = false,
            MayBeCalled = options.MayCall(session.Contact.Address, lines),
            Entry = hop.Entry,
            Session = session,
            Release = release,
            World = worlds.Open(release),
            Deadline = hop.Deadline,
            Now = hop.Now,
            IsNewContact = hop.IsNewContact,
            Input = hop.Input,
            SpokenLanguage = hop.Language,
            Dropped = hop.Dropped,
        };
        var screen = await steps.RunAsync(scene);
        // What is private belongs to the request that the flow makes of it at once, and to none that is made later.
        if (hop.Recording is { } spoken) scene.Add(spoken.IsPrivate ? spoken with { Request = scene.Request } : spoken);
        var call = After(hop.After, screen, scene);
        if (hop.Before is null) scene.Add(CallChange.New(call));
        else if (call != hop.Before) scene.Add(CallChange.Of(hop.Before, call));
        var commit = HopCommit.Of(scene, screen);
        session.RemindAt = session.Contact.Address.IsHidden ? null : reminders.After(scene);
        if (await committer.CommitAsync(commit) != CommitOutcome.Committed) return null;
        sessions.Keep(session);
        moves.Written(hop.Before, new KnownCall(scene.Facts.OfType<CallChange>().SingleOrDefault()?.After ?? call, session.Contact));
        bells.Ring(scene);
        meter.Count(HopOutcome.Answered);
        return Heard(call, session.Hops[^1], screen.Entry, scene.State.Language);
    }

    /// <summary>A request for a person is waited for once the flow has said its last.</summary>
    private static Call After(Call call, Screen screen, HopScene scene)
    {
        if (scene.StaysOnLine) call = call with { Request = scene.Request };
        return screen.Ends && call is { State: CallState.InFlow, Request: { } request } ? call.Wait(request, scene.Now)! : call;
    }

    private IReadOnlyList<Verb> Heard(Call call, AnsweredHop hop, KeyEntry entry, string language) =>
        !hop.Ends ? verbs.Asking(new SaidOnCall(hop.Screen!, language), entry, hop.Number)
        : call.Request is null ? verbs.Last(new SaidOnCall(hop.Screen!, language))
        : verbs.GoingOn(new SaidOnCall(hop.Screen!, language), new CallStep(CallStepKind.Wait, 1));

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <param name="Before">The call as it is on disk; null when it is new.</param>
    /// <param name="After">As it is after what happened to it, but for what the flow brings about.</param>
    /// <param name="Text">What the hop is known again by.</param>
    private sealed record Hop(Call? Before, Call After, StoredSession Session, string Text, string Input, Entry Entry, HopDeadline Deadline, DateTime Now)
    {
        public Session? Dropped { get; init; }

        public bool IsNewContact { get; init; }

        public string? Language { get; init; }

        /// <summary>What was spoken for it.</summary>
        public CallRecording? Recording { get; init; }
    }
}
