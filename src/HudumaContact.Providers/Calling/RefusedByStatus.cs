using System.Net;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Calling;

/// <summary>What an HTTP status says about a message, when the provider's own words say nothing better.</summary>
internal static class RefusedByStatus
{
    public static SendResult Of(ProviderAnswer answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused(SendError.Credentials, answer),
        HttpStatusCode.PaymentRequired => Refused(SendError.Balance, answer),
        HttpStatusCode.TooManyRequests => Refused(SendError.Throttled, answer),
        // A gateway that gave up waiting: what stands behind it may have the message.
        HttpStatusCode.GatewayTimeout => new SendResult.InDoubt(answer.Told),
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => Refused(SendError.Unavailable, answer),
        // Nobody there speaks this protocol.
        < HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => Refused(SendError.Unreadable, answer),
        _ => Refused(SendError.Content, answer),
    };

    private static SendResult.Refused Refused(SendError error, ProviderAnswer answer) => new(error, answer.Told);
}
