using System.Globalization;
using System.Text.RegularExpressions;
using HudumaContact.Conversations.Hops;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>
/// The note that a USSD session is over. Only the session's id is always there: status, cost and the rest are missing
/// in some that were seen, and the format of the cost is not documented, so each is read when it can be.
/// </summary>
internal readonly partial record struct UssdEndedForm(
    string SessionId, SessionEndStatus Status, decimal? Cost, TimeSpan? Duration, int? Hops, DateTime? At)
{
    public static UssdEndedForm Read(Span<byte> body)
    {
        string? sessionId = null, status = null, cost = null, duration = null, hops = null, date = null;
        var fields = new FormFields(body);
        while (fields.MoveNext())
        {
            var name = fields.Name;
            if (name.SequenceEqual("sessionId"u8)) sessionId ??= fields.Text;
            else if (name.SequenceEqual("status"u8)) status ??= fields.Text;
            else if (name.SequenceEqual("cost"u8)) cost ??= fields.Text;
            else if (name.SequenceEqual("durationInMillis"u8)) duration ??= fields.Text;
            else if (name.SequenceEqual("hopsCount"u8)) hops ??= fields.Text;
            else if (name.SequenceEqual("date"u8)) date ??= fields.Text;
        }

        return new UssdEndedForm(sessionId ?? "", StatusOf(status), Money(cost), Milliseconds(duration), Count(hops), Utc(date));
    }

    private static SessionEndStatus StatusOf(string? text) => text switch
    {
        "Success" => SessionEndStatus.Success,
        "Incomplete" => SessionEndStatus.Incomplete,
        "Failed" => SessionEndStatus.Failed,
        _ => SessionEndStatus.Unknown,
    };

    /// <summary>An optional currency word, then a number with a point: <c>0.50</c>, <c>KES 0.50</c>.</summary>
    private static decimal? Money(string? text) =>
        text is not null && MoneyPattern.Match(text) is { Success: true } match
        && decimal.TryParse(match.Groups["amount"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;

    private static TimeSpan? Milliseconds(string? text) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private static int? Count(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static DateTime? Utc(string? text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    [GeneratedRegex(@"^\s*(?:[A-Za-z]{1,4}\s*)?(?<amount>[0-9]{1,12}(?:\.[0-9]{1,20})?)\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex MoneyPattern { get; }
}
