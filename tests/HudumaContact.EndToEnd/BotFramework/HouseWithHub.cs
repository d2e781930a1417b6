using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace HudumaContact.EndToEnd.BotFramework;

/// <summary>The whole program with a hub outside, and a citizen who dials and texts.</summary>
internal sealed class HouseWithHub : IAsyncDisposable
{
    private const string Citizen = "+254700000042";

    private readonly Dictionary<string, string> _settings;
    private readonly HttpClient _client;
    private HostProcess _host;
    private int _texts;

    private HouseWithHub(Dictionary<string, string> settings, HostProcess host)
    {
        (_settings, _host) = (settings, host);
        _client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = host.Address };
    }

    public string ServiceUrl => new Uri(_host.Address, "hooks/hub").ToString();

    public static async Task<HouseWithHub> StartAsync(Uri hub, string giveToDeskAfter, CancellationToken cancellation)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Demo"] = "true",
            ["Flows__Watch"] = "false",
            ["Handoff__Hub__Endpoint"] = hub.ToString(),
            ["Handoff__Hub__AllowPrivateAddresses"] = "true",
            ["Handoff__Hub__GiveToDeskAfter"] = giveToDeskAfter,
        };
        return new HouseWithHub(settings, await HostProcess.StartAsync(settings, cancellation));
    }

    /// <summary>Asks for a person by USSD, for the first time; the number of the request.</summary>
    public async Task<string> RequestAsync(string reason, CancellationToken cancellation)
    {
        var screen = "";
        foreach (var text in (string[])["", "1", "1*6", $"1*6*{reason}", $"1*6*{reason}*1"])
        {
            screen = await PostAsync("/hooks/at-ussd?key=demo", new() { ["sessionId"] = "s1", ["phoneNumber"] = Citizen, ["networkCode"] = "63902", ["serviceCode"] = "*647#", ["text"] = text }, cancellation);
        }

        return screen.StartsWith("END ", StringComparison.Ordinal) ? screen.Split(' ').Single(word => word.StartsWith("HC-", StringComparison.Ordinal)).TrimEnd('.') : throw new InvalidOperationException(screen);
    }

    public Task TextAsync(string text, CancellationToken cancellation) => PostAsync(
        "/hooks/at-sms?key=demo",
        new() { ["date"] = "2026-10-01 07:20:11", ["from"] = Citizen, ["id"] = $"text-{++_texts}", ["linkId"] = "", ["text"] = text, ["to"] = "22384", ["networkCode"] = "63902", ["cost"] = "KES 0.0000" },
        cancellation);

    /// <summary>What the citizen's phone was sent, once a message begins so; what it was sent at last, when none ever does.</summary>
    public Task<IReadOnlyList<string>> SentAsync(string begin, CancellationToken cancellation) => Eventually.SeeAsync(
        () => SentAsync(cancellation), sent => sent.Any(text => text.StartsWith(begin, StringComparison.Ordinal)), cancellation);

    /// <summary>Whether the one case is the hub's, once it is or is not.</summary>
    public Task<bool> IsAtHubAsync(bool expected, CancellationToken cancellation) => Eventually.SeeAsync(() => Number("SELECT is_at_hub FROM handoffs") == 1, isAtHub => isAtHub == expected, cancellation);

    /// <summary>A single number of the records.</summary>
    public long Number(string sql)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, "huduma.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var query = database.CreateCommand();
#pragma warning disable CA2100 // Written in the tests.
        query.CommandText = sql;
#pragma warning restore CA2100
        return (long)query.ExecuteScalar()!;
    }

    public async Task KillAndStartAgainAsync(CancellationToken cancellation)
    {
        await _host.KillAsync();
        _host = await HostProcess.StartAsync(_settings, cancellation, _host);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> SentAsync(CancellationToken cancellation)
    {
        var all = await _client.GetFromJsonAsync<JsonElement>($"/simulator/messages?number={Uri.EscapeDataString(Citizen)}", cancellation);
        return [.. all.EnumerateArray().Where(message => message.GetProperty("direction").GetString() == "out").Select(message => message.GetProperty("text").GetString()!)];
    }

    private async Task<string> PostAsync(string path, Dictionary<string, string> form, CancellationToken cancellation)
    {
        using var content = new FormUrlEncodedContent(form);
        using var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), content, cancellation);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation);
    }
}
