namespace HudumaContact.FakeTelco.Providers;

/// <summary>The lines that can be played, as a host names them in its webhooks' addresses.</summary>
internal static class LineNames
{
    public const string AtUssd = "at-ussd";
    public const string AtSms = "at-sms";
    public const string AtVoice = "at-voice";
    public const string TwilioSms = "twilio-sms";
    public const string TwilioWhatsApp = "twilio-whatsapp";
    public const string TwilioVoice = "twilio-voice";
    public const string KannelSms = "kannel-sms";

    public static IReadOnlyList<string> All { get; } = [AtUssd, AtSms, AtVoice, TwilioSms, TwilioWhatsApp, TwilioVoice, KannelSms];

    public static bool IsVoice(string line) => line is AtVoice or TwilioVoice;

    /// <summary>A talk on it begins by dialling, and each hop is answered by its own response.</summary>
    public static bool IsDialled(string line) => line is AtUssd || IsVoice(line);
}
