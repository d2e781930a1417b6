using System.Globalization;

namespace HudumaContact.FakeTelco.Providers.Kannel;

/// <summary>Texts in, as the sample configuration's get-url asks for them. A body in the answer would go to the citizen.</summary>
internal sealed class KannelSmsGateway(HostAddress host, Webhooks webhooks) : ISmsGateway
{
    public const string ShortCode = "22384";

    public string Line => LineNames.KannelSms;

    public async Task<Handed> HandAsync(SmsDelivery delivery, CancellationToken cancellation)
    {
        var reply = await webhooks.GetAsync(Address(delivery), cancellation);
        return new Handed(reply, reply is { IsAccepted: true, Body.Length: > 0 } ? [reply.Body] : []);
    }

    private Uri Address(SmsDelivery delivery)
    {
        var plain = CultureInfo.InvariantCulture;
        (string Name, string Value)[] query =
        [
            ("id", delivery.Id), ("from", delivery.From.Number), ("to", ShortCode), ("text", delivery.Text),
            ("time", delivery.At.ToString("yyyy-MM-dd HH:mm:ss", plain)), ("epoch", delivery.At.ToUnixTimeSeconds().ToString(plain)),
            ("smsc", "FAKE"), ("coding", "0"), ("charset", "UTF-8"), ("udh", ""), ("svc", "huduma-mo"),
        ];
        return new Uri($"{host.KeyedHook(Line)}&{string.Join('&', query.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value).Replace("%20", "+", StringComparison.Ordinal)}"))}");
    }
}
