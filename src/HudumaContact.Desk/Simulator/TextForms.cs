using System.Globalization;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Desk.Simulator;

/// <summary>What Africa's Talking posts for a text message, and for what became of one of ours (protocols 2.1 and 2.3).</summary>
public static class TextForms
{
    /// <param name="number">With the plus.</param>
    public static IReadOnlyDictionary<string, string> Text(string number, string network, string line, string text, IIdSource ids, DateTimeOffset now) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ["from"] = number,
            ["id"] = ids.Next().ToString(),
            ["linkId"] = "",
            ["text"] = text,
            ["to"] = line,
            ["networkCode"] = network,
            ["cost"] = "KES 0.0000",
        };

    /// <param name="message">One that the provider has an id for.</param>
    public static IReadOnlyDictionary<string, string> Report(string number, string network, LoggedMessage.Ours message, PhoneReport report)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = message.ProviderMessage ?? "",
            ["status"] = report switch { PhoneReport.Delivered => "Success", PhoneReport.Failed => "Failed", _ => "Expired" },
            ["phoneNumber"] = number,
            ["networkCode"] = network,
            ["retryCount"] = "0",
        };
        if (report == PhoneReport.Failed) fields["failureReason"] = "DeliveryFailure";
        return fields;
    }

    /// <summary>What may still be reported of a message of ours.</summary>
    public static IReadOnlyList<PhoneReport> Reportable(LoggedMessage.Ours message) => message switch
    {
        { ProviderMessage: null } => [],
        { State: MessageState.Sent or MessageState.InDoubt } => [PhoneReport.Delivered, PhoneReport.Failed, PhoneReport.Expired],
        // The phone was switched on after all.
        { State: MessageState.Expired } => [PhoneReport.Delivered],
        _ => [],
    };
}

/// <summary>What a network says of a message to a phone.</summary>
public enum PhoneReport
{
    Delivered,
    Failed,
    Expired,
}
