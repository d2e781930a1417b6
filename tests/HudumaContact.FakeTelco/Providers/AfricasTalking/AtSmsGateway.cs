using System.Globalization;
using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Providers.AfricasTalking;

/// <summary>Texts in, repeated until the host says 200; and the note that somebody asked for silence.</summary>
internal sealed class AtSmsGateway(HostAddress host, Webhooks webhooks) : ISmsGateway, IOptOutNotices
{
    public string Line => LineNames.AtSms;

    public async Task<Handed> HandAsync(SmsDelivery delivery, CancellationToken cancellation) =>
        new(await webhooks.PostAsync(host.KeyedHook(Line), Form(delivery), cancellation), []);

    public Task<HookReply> OptOutAsync(Person person, CancellationToken cancellation) =>
        webhooks.PostAsync(host.KeyedHook($"{Line}/opt-out"), [new("senderId", "HUDUMA"), new("phoneNumber", person.Number)], cancellation);

    public static IEnumerable<KeyValuePair<string, string>> Form(SmsDelivery delivery) =>
    [
        new("date", delivery.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        new("from", delivery.From.Number),
        new("id", delivery.Id),
        new("linkId", ""),
        new("text", delivery.Text),
        new("to", AtFields.ShortCode),
        new("networkCode", AtFields.Safaricom),
        new("cost", "KES 0.0000"),
    ];
}
