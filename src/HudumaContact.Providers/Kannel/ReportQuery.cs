using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Kannel;

/// <summary>What became of a message, as Kannel asks it of us by the address that we gave it with the message.</summary>
/// <param name="Message">Our own id; Kannel has none to give.</param>
/// <param name="Word">The value of the report as it came: a bit of the mask.</param>
/// <param name="Answer">What the operator's centre said.</param>
internal readonly record struct ReportQuery(string Message, string Word, string Answer, string To)
{
    public static ReportQuery Read(Span<byte> query)
    {
        string? message = null, status = null, answer = null, to = null;
        var fields = new FormFields(query);
        while (fields.MoveNext())
        {
            var name = fields.Name;
            if (name.SequenceEqual("message"u8)) message ??= fields.Text;
            else if (name.SequenceEqual("status"u8)) status ??= fields.Text;
            else if (name.SequenceEqual("answer"u8)) answer ??= fields.Text;
            else if (name.SequenceEqual("to"u8)) to ??= fields.Text;
        }

        return new ReportQuery(message ?? "", status ?? "", answer ?? "", to ?? "");
    }

    public DeliveryStatus Status => Word switch
    {
        "1" => DeliveryStatus.Delivered,
        // An operator's receipt says why in its own words.
        "2" when Answer.Contains("stat:EXPIRED", StringComparison.OrdinalIgnoreCase) => DeliveryStatus.Expired,
        "2" or "16" => DeliveryStatus.Failed,
        // Queued at the centre; taken by the centre.
        "4" or "8" => DeliveryStatus.Underway,
        _ => DeliveryStatus.Unknown,
    };

    /// <summary>The centre's words for a failure; a receipt ends with the beginning of the text itself, which is cut off.</summary>
    public string? Reason => Status is DeliveryStatus.Failed or DeliveryStatus.Expired && Answer.Length > 0
        ? ProviderWords.Masked(Answer.IndexOf("text:", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? Answer[..at] : Answer)
        : null;

    /// <summary>Not the number.</summary>
    public override string ToString() => $"report {Word} of {Message}";
}
