namespace HudumaContact.Providers;

/// <summary>Where the providers' APIs are when nobody says otherwise.</summary>
public static class LiveAddresses
{
    public const string AfricasTalking = "https://api.africastalking.com/version1";

    /// <summary>Calls have a host of their own.</summary>
    public const string AfricasTalkingVoice = "https://voice.africastalking.com";

    /// <summary>A host; which of those below it keeps a recording is not documented.</summary>
    public const string AfricasTalkingRecordings = "africastalking.com";

    public const string TwilioRecordings = "api.twilio.com";

    public const string Twilio = "https://api.twilio.com";

    /// <summary>A gateway of our own, beside us.</summary>
    public const string Kannel = "http://127.0.0.1:13013";
}
