namespace HudumaContact.Providers.Twilio;

/// <summary>
/// Addresses as Twilio writes them: a number, or a number behind the name of a channel (<c>whatsapp:+254700000001</c>).
/// Whatever the channel, the same number is the same person.
/// </summary>
internal static class TwilioAddress
{
    private const string WhatsApp = "whatsapp:";

    public static string WithoutChannel(string address) => address.StartsWith(WhatsApp, StringComparison.OrdinalIgnoreCase) ? address[WhatsApp.Length..] : address;

    /// <summary>The number on the channel that a line's own address is on.</summary>
    public static string OnChannelOf(string lineAddress, string number) =>
        lineAddress.StartsWith(WhatsApp, StringComparison.OrdinalIgnoreCase) ? WhatsApp + number : number;
}
