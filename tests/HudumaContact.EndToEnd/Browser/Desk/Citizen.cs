using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>Somebody who texts, by the provider's own forms, and what the line has sent them.</summary>
internal sealed partial class Citizen(Uri address, string number)
{
    private static readonly HttpClient Provider = new(new SocketsHttpHandler());

    private static int _last = 100;

    private int _texts;

    public string Number => number;

    /// <summary>Nobody else of the tests.</summary>
    public static Citizen New(DemoInBrowser demo) => new(demo.Address, $"+254711{Interlocked.Increment(ref _last):000000}");

    /// <summary>As it stands in what the line says.</summary>
    public static string CaseNumberIn(string told) => CaseNumber.Match(told).Value;

    /// <summary>Asks for a person, to answer by SMS or to call.</summary>
    /// <returns>The number of the case.</returns>
    public async Task<string> AskAsync(string need, bool byCall = false)
    {
        await TextAsync("AGENT");
        await ToldAsync("What do you need help with?");
        await TextAsync(need);
        await ToldAsync("How?");
        await TextAsync(byCall ? "2" : "1");
        return CaseNumberIn(await ToldAsync("Keep its number"));
    }

    /// <summary>The line answers with something that holds these words.</summary>
    public async Task TextAsync(string text, string thenTold)
    {
        await TextAsync(text);
        await ToldAsync(thenTold);
    }

    public async Task TextAsync(string text)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = "2026-11-27 09:00:00",
            ["from"] = number,
            ["id"] = $"{number}-{++_texts}",
            ["linkId"] = "",
            ["text"] = text,
            ["to"] = "22647",
            ["networkCode"] = "63902",
        });
        using var answer = await Provider.PostAsync(new Uri(address, "/hooks/at-sms?key=demo"), form);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode}");
    }

    /// <summary>A message of ours with these words, once it was sent.</summary>
    public async Task<string> ToldAsync(string words)
    {
        var told = await Eventually.SeeAsync(async () => (await MessagesAsync()).LastOrDefault(message => message.Contains(words, StringComparison.Ordinal)) ?? "", said => said.Length > 0, CancellationToken.None);
        told.ShouldContain(words);
        return told;
    }

    /// <summary>All that the line has sent them, oldest first.</summary>
    public async Task<IReadOnlyList<string>> MessagesAsync()
    {
        var answer = await Provider.GetStringAsync(new Uri(address, $"/simulator/messages?number={Uri.EscapeDataString(number)}"));
        using var messages = JsonDocument.Parse(answer);
        return [.. messages.RootElement.EnumerateArray().Where(message => message.GetProperty("direction").GetString() == "out").Select(message => message.GetProperty("text").GetString()!)];
    }

    [GeneratedRegex("HC-[A-Z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CaseNumber { get; }
}
