using System.Net;
using System.Text;
using Xunit;

namespace HudumaContact.EndToEnd.Twilio;

/// <summary>Our host, which sends to the vendor's stand-in; neither is started when the vendor's package is not there.</summary>
public sealed class HostAndVendor : IAsyncLifetime
{
    internal HostProcess? Host { get; private set; }

    internal TwilioVendor? Vendor { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (TwilioVendor.Missing is not null) return;
        var cancellation = TestContext.Current.CancellationToken;
        Vendor = await TwilioVendor.StartAsync(cancellation);
        Host = await HostProcess.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Demo"] = "true",
                ["Flows__Watch"] = "false",
                ["Providers__Twilio__BaseAddress"] = Vendor.Address.ToString(),
                ["Lines__2__Account"] = TwilioVendor.Account,
                ["Lines__3__Account"] = TwilioVendor.Account,
            },
            cancellation);
    }

    /// <summary>Posts a form to a webhook, signed by the vendor's package unless a signature is given.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> PostAsync(string path, IReadOnlyList<(string Name, string Value)> form, string? signature = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        // As the settings of the demo have it: the address listened on.
        var url = new Uri(Host!.Address, path).ToString();
        signature ??= await Vendor!.SignAsync(url, form, cancellation);
        using var client = new HttpClient(new SocketsHttpHandler());
        using var content = new StringContent(
            string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add("X-Twilio-Signature", signature);
        using var answer = await client.SendAsync(request, cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        if (Host is not null) await Host.DisposeAsync();
        if (Vendor is not null) await Vendor.DisposeAsync();
    }
}
