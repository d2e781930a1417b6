using HudumaContact.Desk.Simulator.Calls;
using HudumaContact.Desk.Simulator.Calls.Networks;

namespace HudumaContact.Tests.Desk.Simulator.Calls;

internal sealed class Earpiece : ICallAudio
{
    private TaskCompletionSource<bool> _hearing = new();

    public List<string> Heard { get; } = [];

    public bool IsLong { get; set; }

    /// <summary>At no address is there audio.</summary>
    public bool IsMissing { get; set; }

    public async ValueTask<bool> HearAsync(Sound sound)
    {
        Heard.Add(sound.Address ?? sound.Text);
        if (!IsLong) return !IsMissing;
        _hearing = new TaskCompletionSource<bool>();
        return await _hearing.Task;
    }

    public ValueTask StopAsync()
    {
        _hearing.TrySetResult(true);
        return ValueTask.CompletedTask;
    }
}
