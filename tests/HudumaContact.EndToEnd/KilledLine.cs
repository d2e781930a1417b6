using HudumaContact.Tests.Conversations.Gateway;

namespace HudumaContact.EndToEnd;

/// <summary>The way from the gateway to a server that is killed now and then. A hop under way when it dies has no answer.</summary>
internal sealed class KilledLine(HudumaServer server)
{
    private readonly Lock _lock = new();
    private Task _up = Task.CompletedTask;
    private TaskCompletionSource? _enough;
    private int _left;

    public int Kills { get; private set; }

    public async Task<string?> DeliverAsync(Delivery delivery)
    {
        await _up;
        try
        {
            var answer = await server.HopAsync(delivery.Caller, delivery.Session, delivery.Text);
            lock (_lock)
            {
                if (--_left == 0) _enough?.SetResult();
            }

            return answer;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Done when so many more hops are answered.</summary>
    public Task AnsweredAsync(int hops)
    {
        lock (_lock)
        {
            _left = hops;
            _enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _enough.Task;
        }
    }

    public async Task KillAndStartAgainAsync()
    {
        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _up = up.Task;
        await server.KillAsync();
        Kills++;
        await server.StartAgainAsync();
        up.SetResult();
    }
}
