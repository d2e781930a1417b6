using System.Globalization;

namespace HudumaContact.Desk.Simulator;

/// <summary>What Africa's Talking posts when a session is over, if it posts it at all (protocols 1.3).</summary>
public static class EndedForm
{
    /// <param name="call">A call with at least one hop.</param>
    public static IReadOnlyDictionary<string, string> Of(PhoneCall call, DateTimeOffset now)
    {
        var hops = call.Hops.ToList();
        var last = hops[^1];
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ["sessionId"] = last.Form.SessionId,
            ["serviceCode"] = last.Form.ServiceCode,
            ["networkCode"] = last.Form.NetworkCode,
            ["phoneNumber"] = last.Form.PhoneNumber,
            ["status"] = last.Reply.Kind switch { ReplyKind.End => "Success", ReplyKind.Continue => "Incomplete", _ => "Failed" },
            ["cost"] = "0.00",
            ["durationInMillis"] = ((long)(now - call.BegunAt).TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
            ["hopsCount"] = hops.Count.ToString(CultureInfo.InvariantCulture),
            ["hopsMetadata"] = string.Join('|', hops.Select(hop => hop.Reply.Node)),
            ["input"] = last.Form.Text,
            ["lastAppResponse"] = last.Reply.Body,
        };
    }
}
