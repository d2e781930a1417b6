using System.Net;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.Kannel;

/// <summary>Reads what sendsms answers: a status, and a line of text that says it is HTML. There is no id of the message.</summary>
internal static class KannelSendAnswer
{
    public static SendResult Read(ProviderAnswer answer) => answer.Status switch
    {
        // "0: Accepted for delivery", or "3: Queued for later delivery" while no link is up.
        HttpStatusCode.Accepted when answer.Body.Length > 1 && char.IsAsciiDigit(answer.Body[0]) && answer.Body[1] == ':' => new SendResult.Accepted(ProviderMessage: null),
        HttpStatusCode.BadRequest when IsAboutReceiver(answer.Body) => new SendResult.Refused(SendError.Recipient, answer.Told),
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new SendResult.Refused(SendError.Unreadable, answer.Told),
        _ => RefusedByStatus.Of(answer),
    };

    private static bool IsAboutReceiver(string body) =>
        body.StartsWith("Missing receiver", StringComparison.OrdinalIgnoreCase) || body.StartsWith("Number(s) has/have been denied", StringComparison.OrdinalIgnoreCase);
}
