using System.Net;
using System.Text;
using System.Xml.Linq;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>Calls as they are answered when nobody else calls: what each request is posted to, and what every caller must hear.</summary>
internal sealed class VoiceWalks
{
    public const string Line = "/hooks/at-voice?key=demo";

    /// <summary>Requests of a call: it rings, three keys, it is over.</summary>
    public const int RequestsEach = 5;

    /// <summary>Pressed by who has chosen a language before: popular services, the service, its fee.</summary>
    private static readonly string[][] Pressed = [["1", "1", "1"], ["1", "2", "1"], ["1", "3", "1"], ["1", "4", "1"], ["1", "5", "1"], ["1", "6", "1"]];

    private VoiceWalks(IReadOnlyList<VoiceWalk> all) => All = all;

    public IReadOnlyList<VoiceWalk> All { get; }

    /// <param name="ussd">Where a language is chosen.</param>
    public static async Task<VoiceWalks> LearnAsync(IPEndPoint address, string ussd)
    {
        var all = new List<VoiceWalk>();
        using var connection = new HttpConnection(address, ussd);
        await connection.OpenAsync();
        foreach (var pressed in Pressed) all.Add(await LearnAsync(connection, await Walks.RegisterAsync(connection), pressed));
        return new VoiceWalks(all);
    }

    private static async Task<VoiceWalk> LearnAsync(HttpConnection connection, Caller caller, string[] pressed)
    {
        var walk = new VoiceWalk(pressed);
        for (var request = 0; request < RequestsEach; request++)
        {
            walk.Answers[request] = (await connection.PostAsync(walk.Paths[request], caller.CallForm(walk.Told[request]))).ToArray();
            if (request < pressed.Length) walk.Paths[request + 1] = KeysOf(walk.Answers[request]);
        }

        return walk;
    }

    /// <summary>Path and query that keys are told at.</summary>
    private static string KeysOf(byte[] answer)
    {
        var text = Encoding.UTF8.GetString(answer);
        var address = XDocument.Parse(text).Descendants("GetDigits").FirstOrDefault()?.Attribute("callbackUrl")?.Value
            ?? throw new InvalidDataException($"The call waits for no key: {text}");
        return new Uri(address).PathAndQuery;
    }
}

/// <param name="pressed">One key of each hop.</param>
internal sealed class VoiceWalk(string[] pressed)
{
    public string[] Told { get; } =
    [
        "isActive=1&callSessionState=Ringing", .. pressed.Select(key => $"isActive=1&callSessionState=Active&dtmfDigits={key}"),
        "isActive=0&callSessionState=Completed&durationInSeconds=40&currencyCode=KES&amount=0.4&hangupCause=NORMAL_CLEARING",
    ];

    public string[] Paths { get; } = [.. Enumerable.Repeat(VoiceWalks.Line, pressed.Length + 2)];

    public byte[][] Answers { get; } = new byte[pressed.Length + 2][];
}
