using System.Globalization;

namespace HudumaContact.Desk.Simulator.Calls.Networks;

/// <summary>What Africa's Talking posts for a call (protocols 3.1). All but the end goes where its reply says.</summary>
public sealed class AfricasTalkingNetwork : ICallNetwork
{
    private const decimal CostOfMinute = 1.5m;

    public string Provider => "Africa's Talking";

    public string Replies => "Voice XML";

    public string NameOf(Guid id) => $"ATVId_{id:n}";

    public IReadOnlyList<VoiceAct>? Read(string body) => VoiceXmlReading.Read(body);

    public NetworkPost Began(NetworkCall call) => new("", Fields(call, call.Rung is null ? "Ringing" : "Active"));

    public NetworkPost Keyed(NetworkCall call, string then, string keys, char? endedBy) => new(then, Fields(call, "Active", ("dtmfDigits", keys)));

    public NetworkPost Went(NetworkCall call, string to) => new(to, Fields(call, "Active"));

    public NetworkPost Spoke(NetworkCall call, string then, string recording) => new(then, Fields(call, "Active", ("recordingUrl", recording)));

    /// <summary>It tells at the end of the call alone; where nobody answered, the next act is done.</summary>
    public NetworkPost LegOver(NetworkCall call, DialledLeg leg) => Went(call, leg.Then!);

    public NetworkPost? TalkRecorded(NetworkCall call, string toldAt, string recording) => null;

    public IReadOnlyList<NetworkPost> Ended(NetworkCall call, DateTimeOffset now, bool wasAnswered, DialledLeg? leg)
    {
        var length = now - call.BegunAt;
        List<(string, string)> more =
        [
            ("durationInSeconds", Whole(length)),
            ("currencyCode", "KES"),
            ("amount", ((decimal)length.TotalMinutes * CostOfMinute).ToString(CultureInfo.InvariantCulture)),
            ("status", wasAnswered ? "Success" : "Aborted"),
            ("hangupCause", wasAnswered ? "NORMAL_CLEARING" : call.Rung is null ? "CALL_REJECTED" : "NO_ANSWER"),
        ];
        if (leg is not null)
        {
            more.Add(("dialDestinationNumber", leg.To));
            more.Add(("dialDurationInSeconds", Whole(leg.Talked)));
            more.Add(("lastBridgeHangupCause", leg.Talked > TimeSpan.Zero ? "NORMAL_CLEARING" : "NO_ANSWER"));
        }

        return [new NetworkPost("", Fields(call, "Completed", [.. more], isActive: false))];
    }

    private static Dictionary<string, string> Fields(NetworkCall call, string state, params (string Name, string Value)[] more) => Fields(call, state, more, isActive: true);

    private static Dictionary<string, string> Fields(NetworkCall call, string state, (string Name, string Value)[] more, bool isActive)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["isActive"] = isActive ? "1" : "0",
            ["sessionId"] = call.Id,
            ["direction"] = call.Rung is null ? "Inbound" : "Outbound",
            ["callerNumber"] = call.Party,
            ["destinationNumber"] = call.Line,
            ["callerCountryCode"] = "254",
            ["callStartTime"] = call.BegunAt.UtcDateTime.ToString("yyyy-MM-dd+HH:mm:ss", CultureInfo.InvariantCulture),
            ["callSessionState"] = state,
        };
        if (call.Rung is { } rung) fields["clientRequestId"] = rung.Ours.ToString();
        foreach (var (name, value) in more) fields[name] = value;
        return fields;
    }

    private static string Whole(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
