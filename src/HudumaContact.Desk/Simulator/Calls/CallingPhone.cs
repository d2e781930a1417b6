using System.Text;
using HudumaContact.Conversations;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>
/// A phone on a call, and the network between: it does what each reply says, in order, as Africa's Talking would. What the person does (a key,
/// silence, words, hanging up) is told to it while it waits or speaks.
/// </summary>
/// <param name="line">The number that is called.</param>
/// <param name="changed">Something is to be shown anew.</param>
public sealed class CallingPhone(IVoiceWire wire, ICallAudio audio, IIdSource ids, TimeProvider time, string line, Func<Task> changed)
{
    /// <summary>A reply that leads nowhere but to itself would be asked for forever.</summary>
    private const int MostReplies = 400;

    private readonly List<Posted> _posted = [];
    private readonly StringBuilder _keys = new();
    private Waiting? _waiting;
    private VoiceForm? _form;
    private DialledLeg? _dialled;
    private Step? _latest;
    private CancellationTokenSource? _hungUp;

    /// <summary>With the plus.</summary>
    public string Number { get; set; } = "";

    public VoiceState State { get; private set; } = VoiceState.Idle;

    /// <summary>Of the latest reply.</summary>
    public IReadOnlyList<VoiceAct> Acts { get; private set; } = [];

    /// <summary>Which of them is being done; -1: none.</summary>
    public int At { get; private set; } = -1;

    /// <summary>Pressed for what is asked now.</summary>
    public string Keys => _keys.ToString();

    public Posted? Latest => _posted is [.., var latest] ? latest : null;

    public int Replies => _posted.Count;

    public DateTimeOffset? BegunAt => _form?.BegunAt;

    /// <summary>What the provider calls it.</summary>
    public string SessionId => _form?.SessionId ?? "";

    /// <summary>Why the call is over, in words.</summary>
    public string Over { get; private set; } = "";

    /// <summary>Who is being rung, as the reply names them.</summary>
    public string Ringing => _waiting is { For: VoiceState.RingingSomebody, Act: VoiceAct.Dial dial } ? dial.To : "";

    /// <summary>Calls the line. Returns when the call is over.</summary>
    public Task CallAsync() => RunAsync(new VoiceForm($"ATVId_{ids.Next():n}", Number, line, Ours: null, time.GetUtcNow()));

    /// <summary>Picks up a phone that the line rings. Returns when the call is over.</summary>
    public Task PickUpAsync(string providerCall, string ours) => RunAsync(new VoiceForm(providerCall, Number, line, ours, time.GetUtcNow()));

    /// <summary>Does not pick it up.</summary>
    public async Task DeclineAsync(string providerCall, string ours)
    {
        var form = new VoiceForm(providerCall, Number, line, ours, time.GetUtcNow());
        await PostAsync("", form.Ended(time.GetUtcNow(), wasAnswered: false, dialled: null));
    }

    public async Task PressAsync(char key)
    {
        if (_waiting is not { Act: VoiceAct.GetDigits digits } waiting) return;
        waiting.Touched = time.GetTimestamp();
        var ends = key == digits.EndKey;
        if (!ends) _keys.Append(key);
        // A key cuts short what is being said.
        await audio.StopAsync();
        if (ends || _keys.Length == digits.MostKeys) waiting.Done.TrySetResult(true);
        await changed();
    }

    /// <summary>What is waited for does not come; there is no need to sit it out.</summary>
    public async Task StaySilentAsync()
    {
        if (_waiting is not { } waiting) return;
        await audio.StopAsync();
        waiting.Done.TrySetResult(false);
    }

    /// <summary>The caller has spoken, or who was rung has answered.</summary>
    public Task SpeakAsync()
    {
        _waiting?.Done.TrySetResult(true);
        return Task.CompletedTask;
    }

    public async Task HangUpAsync()
    {
        if (_hungUp is not { } hungUp)
        {
            State = VoiceState.Idle;
            await changed();
            return;
        }

        await hungUp.CancelAsync();
        await audio.StopAsync();
    }

    /// <summary>The latest form once more, as networks do. The phone goes on as it was.</summary>
    /// <returns>Whether the same came back.</returns>
    public async Task<bool> DeliverAgainAsync()
    {
        if (Latest is not { } latest || _latest is not { } step) return false;
        var again = await wire.PostAsync(step.Address, step.Fields);
        var isSame = again.Status == latest.Reply.Status && again.Body == latest.Reply.Body;
        _posted.Add(latest with { Reply = again, CameBackTheSame = isSame });
        await changed();
        return isSame;
    }

    private async Task RunAsync(VoiceForm form)
    {
        if (_hungUp is not null) return;
        using var hungUp = new CancellationTokenSource();
        (_hungUp, _form, _dialled, Over) = (hungUp, form, null, "");
        _posted.Clear();
        await ShowAsync(VoiceState.Connecting);
        var wasAnswered = true;
        try
        {
            var next = new Step("", form.Begun);
            for (var replies = 0; replies < MostReplies; replies++)
            {
                var reply = await PostAsync(next.Address, next.Fields);
                if (Outcome(reply) is not { } acts) break;
                if (acts is [VoiceAct.Reject]) wasAnswered = false;
                if (await FollowAsync(acts, hungUp.Token) is not { } step) break;
                next = step;
            }
        }
        catch (OperationCanceledException) when (hungUp.IsCancellationRequested)
        {
            Over = "Hung up.";
        }
        finally
        {
            (_hungUp, _waiting, At) = (null, null, -1);
            _keys.Clear();
        }

        await PostAsync("", form.Ended(time.GetUtcNow(), wasAnswered, _dialled));
        if (Over.Length == 0) Over = wasAnswered ? "The line has ended the call." : "The line did not answer. It may ring back.";
        await ShowAsync(VoiceState.Over);
    }

    private IReadOnlyList<VoiceAct>? Outcome(WireReply reply)
    {
        if (reply.Status == 200 && VoiceXml.Read(reply.Body) is { } acts) return acts;
        Over = $"The network ends the call: {(reply.Status == 200 ? "the reply is no Voice XML" : $"the line answered with {reply.Status}")}.";
        return null;
    }

    /// <returns>What is asked of the line next; null: the call ends.</returns>
    private async Task<Step?> FollowAsync(IReadOnlyList<VoiceAct> acts, CancellationToken hungUp)
    {
        Acts = acts;
        for (At = 0; At < acts.Count; At++)
        {
            hungUp.ThrowIfCancellationRequested();
            switch (acts[At])
            {
                case VoiceAct.Hear hear:
                    await HearAsync(hear.What, hungUp);
                    break;
                case VoiceAct.GetDigits digits when await GatherAsync(digits, hungUp) is { } keys:
                    return new Step(digits.Callback, _form!.Keyed(keys));
                case VoiceAct.Record record when await RecordAsync(record, hungUp):
                    return new Step(record.Callback, _form!.Spoke(RecordingAddress(record.Callback)));
                case VoiceAct.Dial dial when await DialAsync(dial, hungUp):
                    // The last act when somebody answers.
                    return null;
                case VoiceAct.Redirect redirect:
                    return new Step(redirect.To, _form!.Went());
                case VoiceAct.Reject:
                    return null;
                default:
                    break;
            }
        }

        return null;
    }

    private async Task HearAsync(Sound sound, CancellationToken hungUp)
    {
        await ShowAsync(VoiceState.Speaking);
        await audio.HearAsync(sound);
        hungUp.ThrowIfCancellationRequested();
    }

    private async Task<string?> GatherAsync(VoiceAct.GetDigits digits, CancellationToken hungUp)
    {
        _keys.Clear();
        var waiting = Await(VoiceState.Asking, digits);
        if (digits.What is { } sound && !waiting.Done.Task.IsCompleted) await HearAsync(sound, hungUp);
        await ShowAsync(VoiceState.Asking);
        waiting.Touched = time.GetTimestamp();
        // Each key begins the wait anew.
        while (!waiting.Done.Task.IsCompleted)
        {
            var left = digits.Wait - time.GetElapsedTime(waiting.Touched);
            if (left <= TimeSpan.Zero) break;
            await AnyAsync(waiting.Done.Task, left, hungUp);
        }

        _waiting = null;
        var keys = _keys.ToString();
        _keys.Clear();
        var came = waiting.Done.Task is { IsCompletedSuccessfully: true, Result: true };
        return came || keys.Length > 0 ? keys : null;
    }

    private async Task<bool> RecordAsync(VoiceAct.Record record, CancellationToken hungUp)
    {
        if (record.What is { } sound) await HearAsync(sound, hungUp);
        var waiting = Await(VoiceState.Recording, record);
        await ShowAsync(VoiceState.Recording);
        await AnyAsync(waiting.Done.Task, record.Longest, hungUp);
        _waiting = null;
        return waiting.Done.Task is { IsCompletedSuccessfully: true, Result: true };
    }

    private async Task<bool> DialAsync(VoiceAct.Dial dial, CancellationToken hungUp)
    {
        var ringing = Await(VoiceState.RingingSomebody, dial);
        await ShowAsync(VoiceState.RingingSomebody);
        await AnyAsync(ringing.Done.Task, Timeout.InfiniteTimeSpan, hungUp);
        _dialled = new DialledLeg(dial.To, TimeSpan.Zero);
        if (!await ringing.Done.Task)
        {
            _waiting = null;
            return false;
        }

        var since = time.GetTimestamp();
        var talking = Await(VoiceState.Talking, dial);
        await ShowAsync(VoiceState.Talking);
        try
        {
            await AnyAsync(talking.Done.Task, Timeout.InfiniteTimeSpan, hungUp);
        }
        finally
        {
            _waiting = null;
            // A talk of less than a second was one all the same.
            _dialled = new DialledLeg(dial.To, time.GetElapsedTime(since) + TimeSpan.FromSeconds(1));
        }

        Over = "They have hung up.";
        return true;
    }

    private Waiting Await(VoiceState what, VoiceAct act) => _waiting = new Waiting(what, act, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task AnyAsync(Task done, TimeSpan within, CancellationToken hungUp)
    {
        try
        {
            await done.WaitAsync(within, time, hungUp);
        }
        catch (TimeoutException)
        {
            // Nothing came, which is what the caller of this looks for.
        }
    }

    private async ValueTask<WireReply> PostAsync(string address, IReadOnlyDictionary<string, string> fields)
    {
        _latest = new Step(address, fields);
        var reply = await wire.PostAsync(address, fields);
        _posted.Add(new Posted(wire.PathOf(address), fields, reply));
        await changed();
        return reply;
    }

    private Task ShowAsync(VoiceState state)
    {
        State = state;
        return changed();
    }

    /// <summary>Where the network keeps what was said: here a tone, since nobody speaks into this phone.</summary>
    private string RecordingAddress(string callback) =>
        new Uri(new Uri(callback), $"/simulator/recordings/{_form!.SessionId}-{_posted.Count}.wav").ToString();

    private sealed record Step(string Address, IReadOnlyDictionary<string, string> Fields);

    private sealed record Waiting(VoiceState For, VoiceAct Act, TaskCompletionSource<bool> Done)
    {
        /// <summary>When the latest key came.</summary>
        public long Touched { get; set; }
    }
}

public enum VoiceState
{
    /// <summary>Ready to call.</summary>
    Idle,

    /// <summary>The line has not answered yet.</summary>
    Connecting,

    /// <summary>Something is heard.</summary>
    Speaking,

    /// <summary>Keys are waited for.</summary>
    Asking,

    /// <summary>The caller may speak.</summary>
    Recording,

    /// <summary>A person is rung.</summary>
    RingingSomebody,

    /// <summary>They talk.</summary>
    Talking,

    Over,
}
