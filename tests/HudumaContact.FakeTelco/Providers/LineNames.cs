namespace HudumaContact.FakeTelco.Providers;

/// <summary>The lines that can be played, as a host names them in its webhooks' addresses.</summary>
internal static class LineNames
{
    public const string AtUssd = "at-ussd";
    public const string AtSms = "at-sms";
    public const string TwilioSms = "twilio-sms";
    public const string TwilioWhatsApp = "twilio-whatsapp";
    public const string KannelSms = "kannel-sms";

    public static IReadOnlyList<string> All { get; } = [AtUssd, AtSms, TwilioSms, TwilioWhatsApp, KannelSms];
}
