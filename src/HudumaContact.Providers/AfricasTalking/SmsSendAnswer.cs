using System.Globalization;
using System.Text.Json;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>
/// Reads what the messaging endpoint answers: the status first, because a wrong key is answered in plain text, and then each
/// recipient, because 201 is also the answer when nothing was sent.
/// </summary>
internal static class SmsSendAnswer
{
    public static SendResult Read(ProviderAnswer answer)
    {
        if (!answer.IsSuccess) return RefusedByStatus.Of(answer);
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var data = document.RootElement.GetProperty("SMSMessageData");
            var recipients = data.GetProperty("Recipients");
            return recipients.GetArrayLength() > 0 ? OfRecipient(recipients[0]) : NothingSent(TextOf(data, "Message"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return new SendResult.Refused(SendError.Unreadable, answer.Told);
        }
    }

    private static SendResult OfRecipient(JsonElement recipient)
    {
        var code = int.Parse(TextOf(recipient, "statusCode"), NumberStyles.None, CultureInfo.InvariantCulture);
        if (SmsStatusCodes.IsAccepted(code)) return new SendResult.Accepted(MessageId(TextOf(recipient, "messageId")), SmsCost.Read(TextOf(recipient, "cost")));
        return new SendResult.Refused(SmsStatusCodes.ErrorOf(code), $"{code} {ProviderWords.Masked(TextOf(recipient, "status"))}");
    }

    // The only word there is about it; otherwise the message is for people.
    private static SendResult.Refused NothingSent(string message) =>
        new(message.Equals("InvalidSenderId", StringComparison.OrdinalIgnoreCase) ? SendError.Sender : SendError.Content, $"Nothing was sent: {ProviderWords.Masked(message)}");

    private static string? MessageId(string text) => text is "" or "None" ? null : text;

    /// <summary>Whether it comes as text or as a number; empty when it is not there.</summary>
    private static string TextOf(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.ToString() : "";
}
