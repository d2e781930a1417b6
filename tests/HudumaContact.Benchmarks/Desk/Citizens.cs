using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HudumaContact.Benchmarks.Loads;
using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Providers.AfricasTalking;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>Those who ask for a person, and write to them: by the provider's webhooks.</summary>
internal sealed partial class Citizens(Telco telco, IPEndPoint host)
{
    // A block of its own.
    private readonly Newcomers _newcomers = new(seed: 61);
    private readonly ConcurrentDictionary<string, Person> _cases = new(StringComparer.Ordinal);

    /// <summary>Numbers of the cases that were told to those who asked.</summary>
    public ICollection<string> Cases => _cases.Keys;

    public Person Of(string caseNumber) => _cases[caseNumber];

    /// <summary>Each on a new phone, many at once.</summary>
    public Task AskAsync(int count, int connections)
    {
        var left = count;
        return Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var connection = await DialAsync();
            while (Interlocked.Decrement(ref left) >= 0) await AskAsync(connection);
        })));
    }

    public Task<HttpConnection> DialAsync() => OpenAsync("/hooks/at-ussd?key=demo");

    public Task<HttpConnection> TextingAsync() => OpenAsync("/hooks/at-sms?key=demo");

    /// <summary>Somebody dials, and asks for a person by text.</summary>
    /// <returns>The number of the case.</returns>
    public async Task<string> AskAsync(HttpConnection dialling)
    {
        var person = _newcomers.Next();
        var session = UssdGateway.NewSession();
        var screen = "";
        var need = Words.New("I need help with my passport");
        foreach (var text in new[] { "", "1", "1*6", $"1*6*{need}", $"1*6*{need}*1" })
        {
            screen = Encoding.UTF8.GetString((await dialling.PostAsync(Form(("sessionId", session), ("serviceCode", UssdGateway.Code), ("phoneNumber", person.Number), ("networkCode", "63902"), ("text", text)))).Span);
        }

        var number = CaseNumber.Match(screen) is { Success: true } told ? told.Value : throw new InvalidOperationException($"No case was told: {screen}");
        _cases[number] = person;
        return number;
    }

    /// <returns>When it was posted.</returns>
    public async Task<DateTimeOffset> TextAsync(HttpConnection texting, string caseNumber, string text)
    {
        var at = TimeProvider.System.GetUtcNow();
        await texting.PostAsync(Form([.. AtSmsGateway.Form(new SmsDelivery(FreshId.Hex(), Of(caseNumber), text, at)).Select(field => (field.Key, field.Value))]));
        return at;
    }

    /// <summary>Waits for what an agent is about to write. Call it before.</summary>
    public SmsInput Expect(string caseNumber, string answer) => telco.Threads.Of(Of(caseNumber)).Say(LineNames.AtSms, "", new Expectation([answer]), TimeProvider.System.GetUtcNow());

    private async Task<HttpConnection> OpenAsync(string path)
    {
        var connection = new HttpConnection(host, path);
        await connection.OpenAsync();
        return connection;
    }

    private static string Form(params (string Name, string Value)[] fields) => string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));

    [GeneratedRegex("HC-[0-9A-Z]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CaseNumber { get; }
}
