using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.AfricasTalking;

/// <summary>The vendor's own package is the judge: the same form to both servers, and equal status, content type and bytes.</summary>
public sealed class UssdAgainstTheVendorTests(BothServers servers) : IClassFixture<BothServers>
{
    private static readonly CompositeFormat Form = CompositeFormat.Parse("sessionId={0}&serviceCode=%2A647%23&phoneNumber=%2B254700000401&networkCode=63902&text={1}");

    [Fact]
    public async Task Every_hop_of_a_session_is_framed_as_the_vendor_frames_it()
    {
        Assert.SkipWhen(VendorServer.Missing is not null, VendorServer.Missing ?? "");
        foreach (var text in new[] { "", "2", "2*pasipoti", "2*pasipoti*2", "2*pasipoti*2*00", "2*pasipoti*2*00*Ng%E2%80%99ang%E2%80%99a+%E2%80%93+%2A%23" }) await CompareAsync("s1", text);
    }

    [Fact]
    public async Task So_is_the_last_screen()
    {
        Assert.SkipWhen(VendorServer.Missing is not null, VendorServer.Missing ?? "");
        await CompareAsync("s2", "");
        await CompareAsync("s2", "1");
        // It follows nothing, so the session is told to end.
        (await CompareAsync("s2", "5")).ShouldStartWith("END ");
    }

    private async Task<string> CompareAsync(string session, string text)
    {
        var form = string.Format(null, Form, session, text);
        using var client = new HttpClient(new SocketsHttpHandler());
        using var ours = await PostAsync(client, new Uri(servers.Ours!.Address, "/hooks/at-ussd?key=demo"), form);
        var screen = await BytesOf(ours);
        using var vendors = await PostAsync(
            client, servers.Vendors!.Address, form, ("x-screen", Convert.ToBase64String(screen.AsSpan(4))), ("x-ends", Encoding.ASCII.GetString(screen, 0, 4) == "END " ? "true" : "false"));

        ours.StatusCode.ShouldBe(vendors.StatusCode);
        ours.Content.Headers.ContentType!.ToString().ShouldBe(vendors.Content.Headers.ContentType!.ToString());
        screen.ShouldBe(await BytesOf(vendors));
        TextIn(vendors).ShouldBe(Uri.UnescapeDataString(text.Replace('+', ' ')));
        return Encoding.UTF8.GetString(screen);
    }

    /// <summary>What the vendor's server read of the form, so that both were asked the same.</summary>
    private static string? TextIn(HttpResponseMessage answer)
    {
        using var form = JsonDocument.Parse(Convert.FromBase64String(answer.Headers.GetValues("x-form").Single()));
        return form.RootElement.GetProperty("text").GetString();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, Uri address, string form, params (string Name, string Value)[] headers)
    {
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<byte[]> BytesOf(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
