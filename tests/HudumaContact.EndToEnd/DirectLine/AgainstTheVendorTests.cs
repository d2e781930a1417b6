using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.DirectLine;

/// <summary>Microsoft's own client chats with the host, by its WebSocket and by asking again and again.</summary>
public sealed class AgainstTheVendorTests
{
    private const string Secret = "demo";

    private static readonly Dictionary<string, string> Demo = new(StringComparer.Ordinal) { ["Demo"] = "true", ["Flows__Watch"] = "false" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_greeted_asks_and_is_told_the_fee(bool webSocket)
    {
        Assert.SkipWhen(VendorClient.Missing is not null, VendorClient.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = await HostProcess.StartAsync(Demo, cancellation);
        await using var client = VendorClient.Start(new { domain = Domain(host), token = await TokenAsync(host, cancellation), webSocket });

        var greeting = await client.ActivityAsync("Language / Lugha:", cancellation);
        greeting.GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("title").GetString().ShouldBe("English");
        await client.SayAsync("1");
        (await client.ActivityAsync("Type a service", cancellation)).GetProperty("suggestedActions").GetProperty("actions").GetArrayLength().ShouldBe(8);
        await client.SayAsync("pasport ni how much");
        await client.ActivityAsync("pasport ni how much", cancellation);
        await client.ActivityAsync("KSh 7,500", cancellation);
    }

    [Fact]
    public async Task Killed_in_between_nothing_is_lost_nor_told_twice()
    {
        Assert.SkipWhen(VendorClient.Missing is not null, VendorClient.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        var host = await HostProcess.StartAsync(Demo, cancellation);
        try
        {
            await using var client = VendorClient.Start(new { domain = Domain(host), token = await TokenAsync(host, cancellation), webSocket = true });
            await client.ActivityAsync("Language / Lugha:", cancellation);
            await client.SayAsync("1");
            await client.ActivityAsync("Type a service", cancellation);

            await host.KillAsync();
            host = await HostProcess.StartAsync(Demo, cancellation, killed: host);

            // Said before the client has noticed that it was cut off. Only what is new comes: it has the mark of what it has seen.
            await client.SayAsync("2");
            var next = await client.UntilAsync(told => told.TryGetProperty("activity", out var activity) && activity.GetProperty("from").GetProperty("role").GetString() == "bot", cancellation);
            next.GetProperty("activity").GetProperty("text").GetString()!.ShouldNotContain("Language");
            next.GetProperty("activity").GetProperty("id").GetString()!.ShouldEndWith("|0000005");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_token_that_is_none_of_ours_ends_it()
    {
        Assert.SkipWhen(VendorClient.Missing is not null, VendorClient.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = await HostProcess.StartAsync(Demo, cancellation);
        await using var client = VendorClient.Start(new { domain = Domain(host), token = "none-of-ours", webSocket = true });
        (await client.UntilAsync(told => told.TryGetProperty("status", out var now) && now.GetString() is "FailedToConnect" or "ExpiredToken" or "Ended", cancellation)).ToString().ShouldNotBeEmpty();
        MessageRecords.ReceivedOn(host, "web").ShouldBe(0);
    }

    private static string Domain(HostProcess host) => new Uri(host.Address, "/v3/directline").ToString();

    /// <summary>As a portal's server gets it.</summary>
    private static async Task<string> TokenAsync(HostProcess host, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, Domain(host) + "/tokens/generate");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        using var answer = await client.SendAsync(request, cancellation);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("token").GetString()!;
    }
}
