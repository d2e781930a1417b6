using HudumaContact.FakeTelco.Providers;

namespace HudumaContact.Tests.FakeTelco.Hosts;

/// <summary>How a host calls the providers' APIs to send one message.</summary>
internal static class SendRequest
{
    public static HttpRequestMessage Of(string line, string to, string text, Uri api, Uri host) => line switch
    {
        LineNames.AtSms => AfricasTalking(to, text, api),
        LineNames.KannelSms => Kannel(to, text, api, host),
        _ => Twilio(line, to, text, api, host),
    };

    private static HttpRequestMessage AfricasTalking(string to, string text, Uri api)
    {
        var request = Post(new Uri(api, "/messaging"), ("username", "huduma"), ("to", to), ("message", text), ("from", "22384"));
        request.Headers.Add("apiKey", "demo");
        return request;
    }

    private static HttpRequestMessage Twilio(string line, string to, string text, Uri api, Uri host)
    {
        var prefix = line == LineNames.TwilioWhatsApp ? "whatsapp:" : "";
        var request = Post(
            new Uri(api, "/2010-04-01/Accounts/AC1/Messages.json"),
            ("To", prefix + to), ("From", prefix + "+254700000100"), ("Body", text), ("StatusCallback", $"{host}hooks/{line}/report?message=m-1"));
        request.Headers.Add("Authorization", "Basic QUMxOmRlbW8=");
        return request;
    }

    private static HttpRequestMessage Kannel(string to, string text, Uri api, Uri host)
    {
        var report = Uri.EscapeDataString($"{host}hooks/kannel-sms/report?key=demo&message=m-1&status=%d&answer=%A&to=%p");
        return new(HttpMethod.Get, new Uri(api, $"/cgi-bin/sendsms?username=huduma&password=demo&from=22384&to={Uri.EscapeDataString(to)}&text={Uri.EscapeDataString(text)}&dlr-mask=31&dlr-url={report}"));
    }

    private static HttpRequestMessage Post(Uri address, params (string Name, string Value)[] form) =>
        new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
}
