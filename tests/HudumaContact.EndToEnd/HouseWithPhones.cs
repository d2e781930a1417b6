using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Providers.AfricasTalking;
using HudumaContact.FakeTelco.Providers.Twilio;
using Microsoft.Data.Sqlite;

namespace HudumaContact.EndToEnd;

/// <summary>The program with both providers' APIs beside it: it makes calls for real, and phones ring.</summary>
internal sealed class HouseWithPhones : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly HttpClient _client = new(new SocketsHttpHandler());
    private readonly Dictionary<string, IVoiceGateway> _gateways;
    private HostProcess _host;

    private HouseWithPhones(Dictionary<string, string> settings, HostProcess host, Telco telco)
    {
        (_settings, _host, Telco) = (settings, host, telco);
        var (address, webhooks) = (HostAddress.OfDemo(host.Address), new Webhooks(_client));
        IVoiceGateway[] gateways = [new AtVoiceGateway(address, webhooks, () => telco.ApiAddress), new TwilioVoiceGateway(new TwilioWebhooks(address, webhooks), () => telco.ApiAddress)];
        _gateways = gateways.ToDictionary(gateway => gateway.Line, StringComparer.Ordinal);
    }

    public Telco Telco { get; }

    public Uri Address => _host.Address;

    public Task<string> PasswordOfAsync(string name, CancellationToken cancellation) => _host.PasswordOfAsync(name, cancellation);

    /// <summary>Somebody dials the code, and types.</summary>
    /// <param name="texts">As the provider tells them: all that was typed so far, each time.</param>
    public async Task DialAsync(string number, CancellationToken cancellation, params IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["sessionId"] = $"ATUid_{number[1..]}", ["phoneNumber"] = number, ["networkCode"] = "63902", ["serviceCode"] = "*647#", ["text"] = text };
            using var content = new FormUrlEncodedContent(form);
            using var answer = await _client.PostAsync(new Uri(_host.Address, "/hooks/at-ussd?key=demo"), content, cancellation);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <param name="ringsBack">Whether calls are left unanswered and rung back.</param>
    public static async Task<HouseWithPhones> OpenAsync(bool ringsBack, TimeSpan ringBackAfter, CancellationToken cancellation, bool recordsTalks = false)
    {
        var api = FreePort.Next();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Demo"] = "true",
            ["Flows__Watch"] = "false",
            ["Providers__AfricasTalking__BaseAddress"] = $"http://127.0.0.1:{api}",
            ["Providers__Twilio__BaseAddress"] = $"http://127.0.0.1:{api}",
            // The sample's lines for calls.
            ["Lines__6__MissedCall"] = ringsBack ? "true" : "false",
            ["Lines__7__MissedCall"] = ringsBack ? "true" : "false",
            ["Calls__RecordsTalks"] = recordsTalks ? "true" : "false",
            ["Calls__RingBackAfter"] = ringBackAfter.ToString("c"),
        };
        // Whatever the clock says, somebody may be waited for.
        foreach (var day in Enum.GetNames<DayOfWeek>()) settings[$"Handoff__Desk__Hours__{day}"] = "0:00-23:59";
        var host = await HostProcess.StartAsync(settings, cancellation);
        var options = new TelcoOptions(HostAddress.OfDemo(host.Address)) { ApiPort = api, Play = new PlayOptions { AtRandom = 1, Settle = TimeSpan.Zero } };
        return new HouseWithPhones(settings, host, await Telco.StartAsync(options, TimeProvider.System));
    }

    /// <summary>Somebody calls; what the provider is told to do with it.</summary>
    public async Task<string> CallAsync(string line, string number, CancellationToken cancellation) =>
        (await _gateways[line].RingAsync(new FakeCall(_gateways[line].NewCall(), new Person(number), 0), cancellation)).Body;

    /// <summary>What the provider of a line posts.</summary>
    public IVoiceGateway GatewayOf(string line) => _gateways[line];

    public async Task KillAndStartAgainAsync(CancellationToken cancellation)
    {
        await _host.KillAsync();
        _host = await HostProcess.StartAsync(_settings, cancellation, _host);
    }

    /// <summary>One value of the records.</summary>
    public T Read<T>(string sql)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, "huduma.db")};Pooling=False");
        database.Open();
        using var read = database.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        read.CommandText = sql;
#pragma warning restore CA2100
        return (T)read.ExecuteScalar()!;
    }

    public async ValueTask DisposeAsync()
    {
        await Telco.DisposeAsync();
        _client.Dispose();
        await _host.DisposeAsync();
    }
}
