using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>What became of a message, as Africa's Talking posts it.</summary>
/// <param name="Id">The id that the send was answered with.</param>
/// <param name="Word">The status as it came.</param>
/// <param name="FailureReason">With Rejected and Failed only.</param>
internal readonly record struct SmsReportForm(string Id, string Word, string PhoneNumber, string FailureReason)
{
    public static SmsReportForm Read(Span<byte> body)
    {
        string? id = null, status = null, phoneNumber = null, reason = null;
        var fields = new FormFields(body);
        while (fields.MoveNext())
        {
            var name = fields.Name;
            if (name.SequenceEqual("id"u8)) id ??= fields.Text;
            else if (name.SequenceEqual("status"u8)) status ??= fields.Text;
            else if (name.SequenceEqual("phoneNumber"u8)) phoneNumber ??= fields.Text;
            else if (name.SequenceEqual("failureReason"u8)) reason ??= fields.Text;
        }

        return new SmsReportForm(id ?? "", status ?? "", phoneNumber ?? "", reason ?? "");
    }

    public DeliveryStatus Status => Word switch
    {
        // The phone is off, and the network goes on trying until it says Expired.
        "Sent" or "Submitted" or "Buffered" or "AbsentSubscriber" => DeliveryStatus.Underway,
        "Success" => DeliveryStatus.Delivered,
        "Failed" or "Rejected" => DeliveryStatus.Failed,
        "Expired" => DeliveryStatus.Expired,
        _ => DeliveryStatus.Unknown,
    };

    /// <summary>Spelt UserInBlackList here and UserInBlacklist in the answer to a send.</summary>
    public bool SaysOptedOut => FailureReason.Equals("UserInBlacklist", StringComparison.OrdinalIgnoreCase);

    /// <summary>Not the number.</summary>
    public override string ToString() => $"report {Word} of {Id}";
}
