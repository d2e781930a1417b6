using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Desk.Simulator.Calls.Networks;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>
/// A phone on a call, and the network between: it does what each reply says, in order, as the line's provider would. What the person does (a key,
/// silence, words, hanging up) is told to it while it waits or speaks, and so is what the line asks of a call that is up.
/// </summary>
/// <param name="carried">Told of a call's name when it begins: until it is disposed, what is asked of that call comes to <see cref="ObeyAsync"/>.</param>
/// <param name="changed">Something is to be shown anew.</param>
public sealed class CallingPhone(ICallAudio audio, SimulatedRooms rooms, Func<string, IDisposable> carried, IIdSource ids, TimeProvider time, Func<Task> changed)
{
    /// <summary>A reply that leads nowhere but to itself would be asked for forever.</summary>
    private const int MostReplies = 400;

    private ListeningPerson? _listener;
    private NetworkCall? _call;
    private DialledLeg? _leg;
    private RoomStay? _room;
    private CancellationTokenSource? _hungUp;
    private CancellationTokenSource? _moved;
    private string? _movedTo;
    private string? _metAt;
    private long _talksSince;
    private bool _isLost;

    /// <summary>With the plus.</summary>
    public string Number { get; set; } = "";

    public VoiceState State { get; private set; } = VoiceState.Idle;

    /// <summary>A call is on, or begins.</summary>
    public bool IsUp => State is not (VoiceState.Idle or VoiceState.Over);

    /// <summary>Of the latest reply.</summary>
    public IReadOnlyList<VoiceAct> Acts { get; private set; } = [];

    /// <summary>Which of them is being done; -1: none.</summary>
    public int At { get; private set; } = -1;

    /// <summary>Pressed for what is asked now.</summary>
    public string Keys => Person.Keys;

    /// <summary>The address of the recording that was to be heard last, where it has no audio; empty where the latest was heard.</summary>
    public string NotPlayed => Person.NotPlayed;

    public PostedForms Posted { get; } = new(changed);

    public DateTimeOffset? BegunAt => _call?.BegunAt;

    /// <summary>What the provider calls it.</summary>
    public string SessionId => _call?.Id ?? "";

    /// <summary>Why the call is over, in words.</summary>
    public string Over { get; private set; } = "";

    /// <summary>Who is being rung, as the reply names them.</summary>
    public string Ringing => Person.Ringing;

    /// <summary>Null where it is in none.</summary>
    public RoomStay? Room => _room;

    /// <summary>Null where the talk is not recorded.</summary>
    public RecordedTalk? Recording { get; private set; }

    private ListeningPerson Person => _listener ??= new ListeningPerson(audio, time, ShowAsync);

    /// <summary>Calls a line. Returns when the call is over.</summary>
    public Task CallAsync(VoiceLine line) => RunAsync(line, new NetworkCall(line.Network.NameOf(ids.Next()), Number, line.Address, Rung: null, time.GetUtcNow()));

    /// <summary>Picks up a phone that a line rings. Returns when the call is over.</summary>
    public Task PickUpAsync(VoiceLine line, SimulatedRing ring) => RunAsync(line, new NetworkCall(ring.ProviderCall, Number, line.Address, ring, time.GetUtcNow()));

    /// <summary>Does not pick it up.</summary>
    public async Task DeclineAsync(VoiceLine line, SimulatedRing ring)
    {
        var now = time.GetUtcNow();
        foreach (var post in line.Network.Ended(new NetworkCall(ring.ProviderCall, Number, line.Address, ring, now), now, wasAnswered: false, leg: null)) await PostAsync(line, post);
    }

    public async Task PressAsync(char key)
    {
        if (await Person.PressAsync(key)) await changed();
    }

    /// <summary>What is waited for does not come; there is no need to sit it out.</summary>
    public Task StaySilentAsync() => Person.StaySilentAsync();

    /// <summary>The caller has spoken, who was rung has answered, or they have hung up.</summary>
    public void Happen() => Person.Happen();

    public async Task HangUpAsync()
    {
        if (_hungUp is not { } hungUp)
        {
            State = VoiceState.Idle;
            await changed();
            return;
        }

        if (Over.Length == 0) Over = "Hung up.";
        await hungUp.CancelAsync();
        await audio.StopAsync();
    }

    /// <summary>The page that the phone is on is left, and with it the way to the line: whoever held it has hung up.</summary>
    /// <returns>What the network would have told the line.</returns>
    public async Task<IReadOnlyList<CallEvent>> LoseAsync(LineId line)
    {
        if (_hungUp is not { } hungUp || _call is not { } call) return [];
        var leg = State switch
        {
            VoiceState.RingingSomebody => new CallEvent.DialEnded(line, call.Id, Step: null, DialOutcome.NoAnswer, TimeSpan.Zero),
            VoiceState.Talking or VoiceState.InRoom => new CallEvent.DialEnded(line, call.Id, Step: null, DialOutcome.Talked, Talked()),
            _ => null,
        };
        var ended = new CallEvent.Ended(line, call.Id, new CallEnd(CallEndCause.HungUp, time.GetUtcNow() - call.BegunAt)) { Ours = call.Rung?.Ours };
        _isLost = true;
        await hungUp.CancelAsync();
        return leg is null ? [ended] : [leg, ended];
    }

    /// <summary>What the line asks of the call meanwhile.</summary>
    public async Task ObeyAsync(SimulatedOrder order)
    {
        switch (order)
        {
            case SimulatedOrder.GoOn on when _moved is { } moved:
                _movedTo = on.Below;
                await moved.CancelAsync();
                await audio.StopAsync();
                break;
            case SimulatedOrder.HangUp when _hungUp is not null:
                Over = "The line has ended the call.";
                await HangUpAsync();
                break;
            case SimulatedOrder.Record record when _hungUp is not null:
                Recording = new RecordedTalk(record.IsPaused, record.ToldAt);
                await changed();
                break;
        }
    }

    private async Task RunAsync(VoiceLine line, NetworkCall call)
    {
        if (_hungUp is not null) return;
        using var hungUp = new CancellationTokenSource();
        (_hungUp, _call, _leg, _metAt, _movedTo, Over, Recording) = (hungUp, call, null, null, null, "", null);
        _listener = null;
        Posted.Clear();
        await ShowAsync(VoiceState.Connecting);
        var wasAnswered = true;
        using (carried(call.Id))
        {
            try
            {
                wasAnswered = await ConverseAsync(line, call, hungUp.Token);
            }
            catch (OperationCanceledException) when (hungUp.IsCancellationRequested)
            {
                // Over says by whom.
            }
            finally
            {
                (_hungUp, _moved, At) = (null, null, -1);
                Person.Forget();
            }
        }

        if (_isLost) return;
        if (Recording is { } talk && _metAt is not null && line.Network.TalkRecorded(call, talk.ToldAt, RecordingAddress(_metAt)) is { } recorded) await PostAsync(line, recorded);
        foreach (var post in line.Network.Ended(call, time.GetUtcNow(), wasAnswered, _leg)) await PostAsync(line, post);
        if (Over.Length == 0) Over = wasAnswered ? "The line has ended the call." : "The line did not answer. It may ring back.";
        await ShowAsync(VoiceState.Over);
    }

    /// <summary>From reply to reply, to the last.</summary>
    /// <returns>Whether the call was answered.</returns>
    private async Task<bool> ConverseAsync(VoiceLine line, NetworkCall call, CancellationToken hungUp)
    {
        var next = line.Network.Began(call);
        for (var replies = 0; replies < MostReplies; replies++)
        {
            using var moved = CancellationTokenSource.CreateLinkedTokenSource(hungUp);
            _moved = moved;
            var reply = await PostAsync(line, next);
            if (Outcome(line, reply) is not { } acts) return true;
            if (acts is [VoiceAct.Reject]) return false;
            var post = await FollowUntilMovedAsync(line.Network, call, acts, moved.Token, hungUp);
            // What it is moved to goes before what it would have told.
            if (_movedTo is { } below) (post, _movedTo) = (line.Network.Went(call, below), null);
            if (post is null) return true;
            next = post;
        }

        return true;
    }

    private async Task<NetworkPost?> FollowUntilMovedAsync(ICallNetwork network, NetworkCall call, IReadOnlyList<VoiceAct> acts, CancellationToken moved, CancellationToken hungUp)
    {
        try
        {
            return await FollowAsync(network, call, acts, moved);
        }
        catch (OperationCanceledException) when (_movedTo is not null && !hungUp.IsCancellationRequested)
        {
            Person.Forget();
            // Of a leg that it is taken from nothing is told.
            _leg = null;
            return null;
        }
    }

    private IReadOnlyList<VoiceAct>? Outcome(VoiceLine line, WireReply reply)
    {
        if (reply.Status == 200 && line.Network.Read(reply.Body) is { } acts) return acts;
        Over = $"The network ends the call: {(reply.Status == 200 ? $"the reply is no {line.Network.Replies}" : $"the line answered with {reply.Status}")}.";
        return null;
    }

    /// <returns>What is asked of the line next; null: the call ends.</returns>
    private async Task<NetworkPost?> FollowAsync(ICallNetwork network, NetworkCall call, IReadOnlyList<VoiceAct> acts, CancellationToken cut)
    {
        Acts = acts;
        for (At = 0; At < acts.Count; At++)
        {
            cut.ThrowIfCancellationRequested();
            switch (acts[At])
            {
                case VoiceAct.Hear hear:
                    await Person.HearAsync(hear.What, cut);
                    break;
                case VoiceAct.GetDigits digits when await Person.GatherAsync(digits, cut) is var (keys, endedBy):
                    return network.Keyed(call, digits.Callback, keys, endedBy);
                case VoiceAct.Record record when await Person.RecordAsync(record, cut):
                    return network.Spoke(call, record.Callback, RecordingAddress(record.Callback));
                case VoiceAct.Dial dial when await DialAsync(dial, cut) || dial.Then is not null:
                    return LegOver(network, call);
                case VoiceAct.Meet meet:
                    await MeetAsync(meet, cut);
                    return LegOver(network, call);
                case VoiceAct.Redirect redirect:
                    return network.Went(call, redirect.To);
                case VoiceAct.HangUp or VoiceAct.Reject:
                    return null;
                default:
                    break;
            }
        }

        cut.ThrowIfCancellationRequested();
        return null;
    }

    /// <returns>Null where it is told at the end of the call: somebody who was rung has answered, and that was the last act.</returns>
    private NetworkPost? LegOver(ICallNetwork network, NetworkCall call)
    {
        if (_leg is not { Then: not null } leg) return null;
        _leg = null;
        return network.LegOver(call, leg);
    }

    private async Task<bool> DialAsync(VoiceAct.Dial dial, CancellationToken cut)
    {
        _leg = new DialledLeg(dial.To, TimeSpan.Zero, dial.Then);
        if (!await Person.RingAsync(dial, cut)) return false;
        _talksSince = time.GetTimestamp();
        try
        {
            await Person.TalkAsync(dial, cut);
        }
        finally
        {
            _leg = _leg with { Talked = Talked() };
        }

        if (dial.Then is null) Over = "They have hung up.";
        return true;
    }

    private async Task MeetAsync(VoiceAct.Meet meet, CancellationToken cut)
    {
        _talksSince = time.GetTimestamp();
        _metAt = meet.Then;
        using var stay = rooms.Enter(meet, Number, () => _ = changed());
        _room = stay;
        try
        {
            await ShowAsync(VoiceState.InRoom);
            await stay.Closed.WaitAsync(cut);
        }
        finally
        {
            _room = null;
            _leg = new DialledLeg(meet.Room, Talked(), meet.Then);
        }
    }

    /// <summary>A talk of less than a second was one all the same.</summary>
    private TimeSpan Talked() => time.GetElapsedTime(_talksSince) + TimeSpan.FromSeconds(1);

    private ValueTask<WireReply> PostAsync(VoiceLine line, NetworkPost post)
    {
        // Nothing is done until the reply is there.
        At = -1;
        return Posted.PostAsync(line.Wire, post);
    }

    private Task ShowAsync(VoiceState state)
    {
        State = state;
        return changed();
    }

    /// <summary>Where the network keeps what was said: here a tone, since nobody speaks into this phone.</summary>
    private string RecordingAddress(string callback) => new Uri(new Uri(callback), $"/simulator/recordings/{_call!.Id}-{Posted.Count}.wav").ToString();
}

/// <summary>A talk that is recorded.</summary>
/// <param name="ToldAt">Where the line is told that the recording can be fetched.</param>
public sealed record RecordedTalk(bool IsPaused, string ToldAt);
