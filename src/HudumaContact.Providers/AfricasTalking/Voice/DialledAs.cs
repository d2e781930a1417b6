using HudumaContact.Conversations.Calls;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>Whom Africa's Talking rings: a SIP account is written without its scheme (<c>agent1@ke.sip.africastalking.com</c>), a browser client by its name.</summary>
internal static class DialledAs
{
    public static string Of(DialTarget target) =>
        target.Kind == DialTargetKind.Sip && target.Value.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? target.Value[4..] : target.Value;
}
