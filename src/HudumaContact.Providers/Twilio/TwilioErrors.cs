using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Twilio;

/// <summary>Twilio's error codes, as far as they say more than the HTTP status they come with.</summary>
internal static class TwilioErrors
{
    public const string OptedOut = "21610";

    public static SendError? Find(string code) => code switch
    {
        // Authentication; an account that is unknown or suspended.
        "20003" or "20404" or "20005" => SendError.Credentials,
        "20429" => SendError.Throttled,
        // The sender has too much queued.
        "21611" => SendError.Throttled,
        // No number; no route to it; a landline; not on WhatsApp.
        "21211" or "21214" or "21612" or "21614" or "63003" => SendError.Recipient,
        OptedOut => SendError.OptedOut,
        "21212" or "21603" or "21606" or "21659" or "21660" or "63007" => SendError.Sender,
        _ => null,
    };
}
