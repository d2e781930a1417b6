using System.Text.Json;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>Reads what the call endpoint answers: the status first, then the error of the whole, which is the word None when there is none, then the one who is to be rung.</summary>
internal static class CallAnswer
{
    private const string Nothing = "None";

    public static SendResult Read(ProviderAnswer answer)
    {
        if (!answer.IsSuccess) return RefusedByStatus.Of(answer);
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var root = document.RootElement;
            var entries = root.TryGetProperty("entries", out var found) && found.ValueKind == JsonValueKind.Array ? found : default;
            if (entries.ValueKind == JsonValueKind.Array && entries.GetArrayLength() > 0) return OfEntry(entries[0]);
            return TextOf(root, "errorMessage") is { Length: > 0 } error and not Nothing
                ? new SendResult.Refused(ErrorOf(error), ProviderWords.Masked(error))
                : new SendResult.Refused(SendError.Unreadable, answer.Told);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new SendResult.Refused(SendError.Unreadable, answer.Told);
        }
    }

    private static SendResult OfEntry(JsonElement entry)
    {
        var (session, status) = (TextOf(entry, "sessionId"), TextOf(entry, "status"));
        return session is "" or Nothing ? new SendResult.Refused(ErrorOf(status), ProviderWords.Masked(status)) : new SendResult.Accepted(session);
    }

    private static SendError ErrorOf(string status) => status switch
    {
        "InvalidPhoneNumber" or "DestinationNotSupported" => SendError.Recipient,
        "InsufficientCredit" => SendError.Balance,
        "Invalid callerId" or "InvalidCallerId" => SendError.Sender,
        _ => SendError.Content,
    };

    private static string TextOf(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.ToString() : "";
}
