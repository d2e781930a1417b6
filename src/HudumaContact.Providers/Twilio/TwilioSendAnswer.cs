using System.Text.Json;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.Twilio;

/// <summary>Reads the answer to a send: a message with its sid, or an error with a code.</summary>
internal static class TwilioSendAnswer
{
    public static SendResult Read(ProviderAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return answer.IsSuccess ? Accepted(document.RootElement, answer) : Refused(document.RootElement, answer);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return answer.IsSuccess ? new SendResult.Refused(SendError.Unreadable, answer.Told) : RefusedByStatus.Of(answer);
        }
    }

    private static SendResult Accepted(JsonElement message, ProviderAnswer answer)
    {
        // Taken and given up at once: the same codes as in an error.
        if (TextOf(message, "error_code") is { Length: > 0 } code)
            return new SendResult.Refused(TwilioErrors.Find(code) ?? SendError.Content, $"error {code}: {ProviderWords.Masked(TextOf(message, "error_message"))}");
        // The price is not known yet when a message is taken.
        return TextOf(message, "sid") is { Length: > 0 } sid ? new SendResult.Accepted(sid) : new SendResult.Refused(SendError.Unreadable, answer.Told);
    }

    private static SendResult Refused(JsonElement error, ProviderAnswer answer)
    {
        var code = TextOf(error, "code");
        return TwilioErrors.Find(code) is { } known
            ? new SendResult.Refused(known, $"error {code}: {ProviderWords.Masked(TextOf(error, "message"))}")
            : RefusedByStatus.Of(answer);
    }

    private static string TextOf(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.ToString() : "";
}
