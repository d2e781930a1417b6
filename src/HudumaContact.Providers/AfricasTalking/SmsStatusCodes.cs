using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>What became of one recipient of a send, by the provider's status code.</summary>
internal static class SmsStatusCodes
{
    private const int FirstRefusal = 200;

    /// <summary>100 processed, 101 sent, 102 queued; a code that is not known yet is taken as its neighbours are.</summary>
    public static bool IsAccepted(int code) => code < FirstRefusal;

    public static SendError ErrorOf(int code) => code switch
    {
        402 => SendError.Sender,
        // No number, a kind of number that gets no messages, no route to it.
        403 or 404 or 407 => SendError.Recipient,
        405 => SendError.Balance,
        // In the provider's blacklist, or in an operator's register of those who want to be left alone.
        406 or 409 => SendError.OptedOut,
        500 or 501 => SendError.Unavailable,
        // 401 held as a risk, 502 rejected by the operator, and what nobody knows yet: somebody has to look.
        _ => SendError.Content,
    };
}
