using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using HudumaContact.Conversations.Messages;
using HudumaContact.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.DirectLine;

/// <summary>A client of Direct Line with a chat of its own, in the fewest words.</summary>
internal sealed class Chatter(RunningHost host, string token, string chat)
{
    public const string Base = "/v3/directline";

    public string Token => token;

    public string Chat => chat;

    public static async Task<Chatter> OfPageAsync(RunningHost host)
    {
        var (status, answer) = await SendAsync(host, HttpMethod.Post, "/webchat/token");
        status.ShouldBe(HttpStatusCode.OK);
        return new Chatter(host, answer.GetProperty("token").GetString()!, answer.GetProperty("conversationId").GetString()!);
    }

    /// <summary>With its chat begun, and greeted.</summary>
    public static async Task<Chatter> BegunAsync(RunningHost host)
    {
        var chatter = await OfPageAsync(host);
        (await chatter.SendAsync(HttpMethod.Post, "/conversations")).Status.ShouldBe(HttpStatusCode.Created);
        await IdleAsync(host);
        return chatter;
    }

    public Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(HttpMethod method, string path, string? body = null) => SendAsync(host, method, Base + path, token, body);

    public Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(string body) => SendAsync(HttpMethod.Post, $"/conversations/{chat}/activities", body);

    /// <summary>Says something, and waits for whatever comes of it.</summary>
    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        var (status, answer) = await PostAsync(JsonSerializer.Serialize(new { type = "message", from = new { id = "somebody else" }, text, channelData = new { clientActivityID = clientId } }));
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        await IdleAsync(host);
        return answer.GetProperty("id").GetString()!;
    }

    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> ReadAsync(string? watermark = null)
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, $"/conversations/{chat}/activities" + (watermark is null ? "" : $"?watermark={watermark}"));
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        return ([.. answer.GetProperty("activities").EnumerateArray()], answer.GetProperty("watermark").GetString()!);
    }

    public async Task<IReadOnlyList<string?>> TextsAsync() => [.. (await ReadAsync()).Activities.Select(activity => activity.GetProperty("text").GetString())];

    public async Task<ClientWebSocket> WatchAsync(string watermark = "", string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        var address = new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = $"{Base}/conversations/{chat}/stream", Query = $"watermark={watermark}&t={token}" };
        await socket.ConnectAsync(address.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The next set that a stream tells.</summary>
    public static async Task<JsonElement> NextAsync(ClientWebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult frame;
            do
            {
                frame = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
                length += frame.Count;
            }
            while (!frame.EndOfMessage);
            // An empty one only keeps the connection open.
            if (length > 0) return JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement;
        }
    }

    public static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(
        RunningHost host, HttpMethod method, string path, string? bearer = null, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (bearer is not null) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : JsonSerializer.SerializeToElement(text));
    }

    public static async Task IdleAsync(RunningHost host)
    {
        await host.Services.GetRequiredService<MessageWork>().IdleAsync().WaitAsync(TimeSpan.FromSeconds(30));
        await host.Services.GetRequiredService<OutboxWork>().IdleAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }
}
