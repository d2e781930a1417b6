using HudumaContact.Tests.Conversations.Gateway;

namespace HudumaContact.EndToEnd;

/// <summary>The way from the gateway to a program that is killed now and then. A hop under way when it dies has no answer.</summary>
internal sealed class KilledLine : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal) { ["Demo"] = "true", ["Flows__Watch"] = "false" };

    private readonly HttpClient _client;
    private readonly Lock _lock = new();
    private HostProcess _host;
    private Task _up = Task.CompletedTask;
    private TaskCompletionSource? _enough;
    private int _left;

    private KilledLine(HostProcess host)
    {
        _host = host;
        _client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Address };
    }

    public int Kills { get; private set; }

    public string Database => Path.Combine(_host.Folder, "huduma.db");

    public static async Task<KilledLine> OpenAsync(CancellationToken cancellation) => new(await HostProcess.StartAsync(Settings, cancellation));

    /// <summary>One hop in the provider's form; the body of the answer, or null when there was none.</summary>
    public async Task<string?> DeliverAsync(Delivery delivery)
    {
        await _up;
        try
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["sessionId"] = delivery.Session,
                ["phoneNumber"] = delivery.Caller,
                ["networkCode"] = "63902",
                ["serviceCode"] = "*647#",
                ["text"] = delivery.Text,
            });
            using var reply = await _client.PostAsync(new Uri("/hooks/at-ussd?key=demo", UriKind.Relative), form);
            reply.EnsureSuccessStatusCode();
            var answer = await reply.Content.ReadAsStringAsync();
            lock (_lock)
            {
                if (--_left == 0) _enough!.SetResult();
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

    public async Task KillAndStartAgainAsync(CancellationToken cancellation)
    {
        var up = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _up = up.Task;
        await _host.KillAsync();
        Kills++;
        _host = await HostProcess.StartAsync(Settings, cancellation, _host);
        up.SetResult();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }
}
