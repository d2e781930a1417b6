using System.Globalization;

namespace HudumaContact.Desk.Simulator.Calls.Networks;

/// <summary>What Twilio posts for a call (protocols 4.1). It tells of each leg when that is over, and of the end at an address of its own.</summary>
public sealed class TwilioNetwork : ICallNetwork
{
    /// <summary>Behind the line's own address, as an operator enters it at the number for calls to the line (docs/operating.md).</summary>
    private const string Events = "/events";

    private const string Account = "AC00000000000000000000000000000000";
    private const string InProgress = "in-progress";
    private const string Completed = "completed";

    public string Provider => "Twilio";

    public string Replies => "TwiML";

    public string NameOf(Guid id) => $"CA{id:n}";

    public IReadOnlyList<VoiceAct>? Read(string body) => TwimlReading.Read(body);

    public NetworkPost Began(NetworkCall call) => call.Rung is { } rung ? new(rung.AnsweredAt, Fields(call, InProgress)) : new("", Fields(call, "ringing"));

    public NetworkPost Keyed(NetworkCall call, string then, string keys, char? endedBy) =>
        new(then, Fields(call, InProgress, ("Digits", keys), ("FinishedOnKey", endedBy?.ToString() ?? ""), ("msg", "Gather End")));

    public NetworkPost Went(NetworkCall call, string to) => new(to, Fields(call, InProgress));

    public NetworkPost Spoke(NetworkCall call, string then, string recording) =>
        new(then, Fields(call, InProgress, ("RecordingUrl", recording), ("RecordingDuration", SpokenToneEndpoint.Seconds.ToString(CultureInfo.InvariantCulture)), ("Digits", "#")));

    public NetworkPost LegOver(NetworkCall call, DialledLeg leg) => new(leg.Then!, Fields(call, InProgress, LegFields(leg)));

    public NetworkPost? TalkRecorded(NetworkCall call, string toldAt, string recording) => new(
        toldAt,
        Fields(call, InProgress, ("RecordingUrl", recording), ("RecordingStatus", Completed), ("RecordingDuration", SpokenToneEndpoint.Seconds.ToString(CultureInfo.InvariantCulture))));

    public IReadOnlyList<NetworkPost> Ended(NetworkCall call, DateTimeOffset now, bool wasAnswered, DialledLeg? leg)
    {
        List<NetworkPost> posts = [];
        // Who hangs up on somebody is told of twice: for the leg, and for the call.
        if (leg is { Then: { } then }) posts.Add(new NetworkPost(then, Fields(call, Completed, LegFields(leg))));
        posts.Add(new NetworkPost(
            call.Rung?.EndedAt ?? Events,
            Fields(call, wasAnswered ? Completed : "no-answer", ("CallDuration", wasAnswered ? Whole(now - call.BegunAt) : "0"), ("CallbackSource", "call-progress-events"))));
        return posts;
    }

    private static (string, string)[] LegFields(DialledLeg leg) => leg.Talked > TimeSpan.Zero
        ? [("DialCallStatus", Completed), ("DialCallDuration", Whole(leg.Talked)), ("DialBridged", "true")]
        : [("DialCallStatus", "no-answer"), ("DialBridged", "false")];

    private static Dictionary<string, string> Fields(NetworkCall call, string status, params (string Name, string Value)[] more)
    {
        var (from, to) = call.Rung is null ? (call.Party, call.Line) : (call.Line, call.Party);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AccountSid"] = Account,
            ["ApiVersion"] = "2010-04-01",
            ["CallSid"] = call.Id,
            ["CallStatus"] = status,
            ["Direction"] = call.Rung is null ? "inbound" : "outbound-api",
            ["From"] = from,
            ["To"] = to,
            ["Caller"] = from,
            ["Called"] = to,
            ["FromCountry"] = "KE",
            ["ToCountry"] = "KE",
        };
        foreach (var (name, value) in more) fields[name] = value;
        return fields;
    }

    private static string Whole(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
