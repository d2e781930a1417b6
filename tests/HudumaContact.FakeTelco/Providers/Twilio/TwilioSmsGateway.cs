using System.Xml;
using System.Xml.Linq;
using HudumaContact.FakeTelco.People;

namespace HudumaContact.FakeTelco.Providers.Twilio;

/// <summary>Texts in, over SMS or WhatsApp: the same form, with other addresses. The account is set up to try again on any failure.</summary>
internal sealed class TwilioSmsGateway(string line, TwilioWebhooks webhooks) : ISmsGateway, IOptOutNotices
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string OurNumber = "+254700000100";
    public const string WhatsAppPrefix = "whatsapp:";

    public string Line => line;

    private bool IsWhatsApp => line == LineNames.TwilioWhatsApp;

    public async Task<Handed> HandAsync(SmsDelivery delivery, CancellationToken cancellation)
    {
        var reply = await webhooks.PostAsync(line, [.. Form(delivery)], retryToken: delivery.Id, cancellation);
        return new Handed(reply, reply.IsAccepted ? Told(reply.Body) : []);
    }

    /// <summary>The provider has answered it by itself and says so.</summary>
    public Task<HookReply> OptOutAsync(Person person, CancellationToken cancellation)
    {
        var id = FreshId.Hex();
        return webhooks.PostAsync(line, [.. Form(new SmsDelivery(id, person, "STOP", default)), new("OptOutType", "STOP")], id, cancellation);
    }

    private IEnumerable<KeyValuePair<string, string>> Form(SmsDelivery delivery)
    {
        var id = "SM" + delivery.Id;
        yield return new("MessageSid", id);
        yield return new("SmsSid", id);
        yield return new("SmsMessageSid", id);
        yield return new("AccountSid", Account);
        yield return new("From", Address(delivery.From.Number));
        yield return new("To", Address(OurNumber));
        yield return new("Body", delivery.Text);
        yield return new("NumMedia", "0");
        yield return new("NumSegments", "1");
        yield return new("SmsStatus", "received");
        yield return new("ApiVersion", "2010-04-01");
        if (IsWhatsApp)
        {
            yield return new("ProfileName", "Wanjiku");
            yield return new("WaId", delivery.From.Number[1..]);
            yield return new("MessageType", "text");
        }
        else
        {
            yield return new("FromCountry", "KE");
            yield return new("ToCountry", "KE");
        }
    }

    private string Address(string number) => IsWhatsApp ? WhatsAppPrefix + number : number;

    // A host may answer in the webhook's own body.
    private static List<string> Told(string body)
    {
        try
        {
            return body.Length == 0 ? [] : [.. XDocument.Parse(body).Descendants("Message").Select(message => message.Value)];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
