namespace HudumaContact.Providers;

/// <summary>Where the providers' APIs are when nobody says otherwise.</summary>
public static class LiveAddresses
{
    public const string AfricasTalking = "https://api.africastalking.com/version1";

    public const string Twilio = "https://api.twilio.com";

    /// <summary>A gateway of our own, beside us.</summary>
    public const string Kannel = "http://127.0.0.1:13013";
}
