using HudumaContact.Flows.Definition;

namespace HudumaContact.Providers;

/// <summary>The providers a line can have, as settings spell them, and the kinds of line that each carries.</summary>
public static class ProviderNames
{
    public const string AfricasTalking = "AfricasTalking";
    public const string Twilio = "Twilio";
    public const string Kannel = "Kannel";

    /// <summary>Ourselves: the web chat speaks its protocol as Microsoft's service does.</summary>
    public const string DirectLine = "DirectLine";

    public static IReadOnlyList<string> All { get; } = [AfricasTalking, Twilio, Kannel, DirectLine];

    public static IReadOnlyList<LineKind> KindsOf(string provider) => provider switch
    {
        AfricasTalking => [LineKind.Ussd, LineKind.Sms, LineKind.Voice],
        Twilio => [LineKind.Sms, LineKind.Voice],
        Kannel => [LineKind.Sms],
        DirectLine => [LineKind.Chat],
        _ => [],
    };
}
