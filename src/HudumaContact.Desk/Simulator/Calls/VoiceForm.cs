using System.Globalization;

namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>What Africa's Talking posts for a call (protocols 3.1).</summary>
/// <param name="Caller">The other party's number, with the plus, or the name of a browser or SIP client.</param>
/// <param name="Ours">What the line itself called a call that it made; null for a call to the line.</param>
public sealed record VoiceForm(string SessionId, string Caller, string Line, string? Ours, DateTimeOffset BegunAt)
{
    private const decimal CostOfMinute = 1.5m;

    public IReadOnlyDictionary<string, string> Begun => Fields(Ours is null ? "Ringing" : "Active");

    public IReadOnlyDictionary<string, string> Keyed(string keys) => Fields("Active", ("dtmfDigits", keys));

    public IReadOnlyDictionary<string, string> Went() => Fields("Active");

    public IReadOnlyDictionary<string, string> Spoke(string recording) => Fields("Active", ("recordingUrl", recording));

    /// <param name="dialled">Who was rung last; null when nobody was.</param>
    public IReadOnlyDictionary<string, string> Ended(DateTimeOffset now, bool wasAnswered, DialledLeg? dialled)
    {
        var length = now - BegunAt;
        List<(string, string)> more =
        [
            ("durationInSeconds", Whole(length)),
            ("currencyCode", "KES"),
            ("amount", ((decimal)length.TotalMinutes * CostOfMinute).ToString(CultureInfo.InvariantCulture)),
            ("status", wasAnswered ? "Success" : "Aborted"),
            ("hangupCause", wasAnswered ? "NORMAL_CLEARING" : Ours is null ? "CALL_REJECTED" : "NO_ANSWER"),
        ];
        if (dialled is not null)
        {
            more.Add(("dialDestinationNumber", dialled.To));
            more.Add(("dialDurationInSeconds", Whole(dialled.Talked)));
            more.Add(("lastBridgeHangupCause", dialled.Talked > TimeSpan.Zero ? "NORMAL_CLEARING" : "NO_ANSWER"));
        }

        return Fields("Completed", [.. more], isActive: false);
    }

    private Dictionary<string, string> Fields(string state, params (string Name, string Value)[] more) => Fields(state, more, isActive: true);

    private Dictionary<string, string> Fields(string state, (string Name, string Value)[] more, bool isActive)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["isActive"] = isActive ? "1" : "0",
            ["sessionId"] = SessionId,
            ["direction"] = Ours is null ? "Inbound" : "Outbound",
            ["callerNumber"] = Caller,
            ["destinationNumber"] = Line,
            ["callerCountryCode"] = "254",
            ["callStartTime"] = BegunAt.UtcDateTime.ToString("yyyy-MM-dd+HH:mm:ss", CultureInfo.InvariantCulture),
            ["callSessionState"] = state,
        };
        if (Ours is not null) fields["clientRequestId"] = Ours;
        foreach (var (name, value) in more) fields[name] = value;
        return fields;
    }

    private static string Whole(TimeSpan time) => ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}

/// <param name="Talked">Zero when nobody answered.</param>
public sealed record DialledLeg(string To, TimeSpan Talked);
