using System.Text;
using HudumaContact.Desk.Simulator.Calls.Networks;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>Who holds the phone: hears, presses keys, speaks, or does nothing until the time is over. One thing is waited for at a time.</summary>
internal sealed class ListeningPerson(ICallAudio audio, TimeProvider time, Func<VoiceState, Task> show)
{
    private readonly StringBuilder _keys = new();
    private Waiting? _waiting;
    private char? _endedBy;

    /// <summary>Pressed for what is asked now.</summary>
    public string Keys => _keys.ToString();

    /// <summary>The address of the recording that was to be heard last, where it has no audio; empty where the latest was heard.</summary>
    public string NotPlayed { get; private set; } = "";

    /// <summary>Who is being rung, as the reply names them.</summary>
    public string Ringing => _waiting is { For: VoiceState.RingingSomebody, Act: VoiceAct.Dial dial } ? dial.To : "";

    /// <returns>False where the key does nothing.</returns>
    public async Task<bool> PressAsync(char key)
    {
        if (_waiting is { Act: VoiceAct.Record record } speaking) return key == record.EndKey && speaking.Done.TrySetResult(true);
        if (_waiting is not { Act: VoiceAct.GetDigits digits } waiting) return false;
        waiting.Touched = time.GetTimestamp();
        var ends = key == digits.EndKey;
        if (ends) _endedBy = key;
        else _keys.Append(key);
        // A key cuts short what is being said.
        await audio.StopAsync();
        if (ends || _keys.Length == digits.MostKeys) waiting.Done.TrySetResult(true);
        return true;
    }

    /// <summary>What is waited for does not come; there is no need to sit it out.</summary>
    public async Task StaySilentAsync()
    {
        if (_waiting is not { } waiting) return;
        await audio.StopAsync();
        waiting.Done.TrySetResult(false);
    }

    /// <summary>What is waited for comes: words, an answer, the end of the talk.</summary>
    public void Happen() => _waiting?.Done.TrySetResult(true);

    /// <summary>The call is over, or goes on elsewhere: nothing is waited for.</summary>
    public void Forget()
    {
        _waiting = null;
        _keys.Clear();
    }

    public async Task HearAsync(Sound sound, CancellationToken cut)
    {
        await show(VoiceState.Speaking);
        NotPlayed = await audio.HearAsync(sound) || sound.Address is null ? "" : sound.Address;
        cut.ThrowIfCancellationRequested();
    }

    /// <returns>The keys, and the one that ended them; null for silence.</returns>
    public async Task<(string Keys, char? EndedBy)?> GatherAsync(VoiceAct.GetDigits digits, CancellationToken cut)
    {
        _keys.Clear();
        _endedBy = null;
        var waiting = Await(VoiceState.Asking, digits);
        if (digits.What is { } sound && !waiting.Done.Task.IsCompleted) await HearAsync(sound, cut);
        await show(VoiceState.Asking);
        waiting.Touched = time.GetTimestamp();
        // Each key begins the wait anew.
        while (!waiting.Done.Task.IsCompleted)
        {
            var left = digits.Wait - time.GetElapsedTime(waiting.Touched);
            if (left <= TimeSpan.Zero) break;
            await AnyAsync(waiting.Done.Task, left, cut);
        }

        var keys = _keys.ToString();
        Forget();
        var came = waiting.Done.Task is { IsCompletedSuccessfully: true, Result: true };
        return came || keys.Length > 0 ? (keys, _endedBy) : null;
    }

    /// <returns>Whether something was said.</returns>
    public async Task<bool> RecordAsync(VoiceAct.Record record, CancellationToken cut)
    {
        if (record.What is { } sound) await HearAsync(sound, cut);
        return await DidAsync(VoiceState.Recording, record, record.Longest, cut);
    }

    /// <returns>Whether who was rung has answered.</returns>
    public Task<bool> RingAsync(VoiceAct.Dial dial, CancellationToken cut) => DidAsync(VoiceState.RingingSomebody, dial, Timeout.InfiniteTimeSpan, cut);

    /// <summary>Until they hang up.</summary>
    public Task TalkAsync(VoiceAct.Dial dial, CancellationToken cut) => DidAsync(VoiceState.Talking, dial, Timeout.InfiniteTimeSpan, cut);

    private async Task<bool> DidAsync(VoiceState what, VoiceAct act, TimeSpan within, CancellationToken cut)
    {
        var waiting = Await(what, act);
        await show(what);
        await AnyAsync(waiting.Done.Task, within, cut);
        _waiting = null;
        return waiting.Done.Task is { IsCompletedSuccessfully: true, Result: true };
    }

    private Waiting Await(VoiceState what, VoiceAct act) => _waiting = new Waiting(what, act, new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task AnyAsync(Task done, TimeSpan within, CancellationToken cut)
    {
        try
        {
            await done.WaitAsync(within, time, cut);
        }
        catch (TimeoutException)
        {
            // Nothing came, which is what the caller of this looks for.
        }
    }

    private sealed record Waiting(VoiceState For, VoiceAct Act, TaskCompletionSource<bool> Done)
    {
        /// <summary>When the latest key came.</summary>
        public long Touched { get; set; }
    }
}
