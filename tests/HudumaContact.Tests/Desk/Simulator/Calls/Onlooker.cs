using HudumaContact.Desk.Simulator.Calls;

namespace HudumaContact.Tests.Desk.Simulator.Calls;

/// <summary>Who looks at a phone until it is in a state.</summary>
internal sealed class Onlooker(VoiceState awaited)
{
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Seen => _seen.Task;

    public Task See(CallingPhone phone)
    {
        if (phone.State == awaited) _seen.TrySetResult();
        return Task.CompletedTask;
    }
}
