using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HudumaContact.EndToEnd.Twilio;

/// <summary>The vendor's own package (npm twilio) in a Node process: it signs, writes TwiML and sends; and its API's stand-in.</summary>
internal sealed class TwilioVendor : IAsyncDisposable
{
    public const string Account = "AC00000000000000000000000000000001";

    public const string Token = "demo-twilio-token";

    private readonly Process _node;
    private readonly HttpClient _client;

    private TwilioVendor(Process node, Uri address)
    {
        _node = node;
        Address = address;
        _client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>Null when it can be started, else why not.</summary>
    public static string? Missing =>
        !Directory.Exists(Path.Combine(Folder(), "..", "node_modules", "twilio")) ? "the vendor's package is not installed: run npm ci in tests/HudumaContact.EndToEnd" : null;

    public static async Task<TwilioVendor> StartAsync(CancellationToken cancellation)
    {
        var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), "vendor.js"), Account, Token]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var port = await node.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException("The vendor's server ended at its start.");
        return new TwilioVendor(node, new Uri($"http://127.0.0.1:{port}/"));
    }

    public async Task<string> SignAsync(string url, IEnumerable<(string Name, string Value)> form, CancellationToken cancellation)
    {
        using var answer = await _client.PostAsJsonAsync("sign", new { url, form = form.Select(field => new[] { field.Name, field.Value }) }, cancellation);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation);
    }

    /// <summary>Nothing to do, as the package writes it.</summary>
    public Task<string> EmptyTwimlAsync(CancellationToken cancellation) => _client.GetStringAsync(new Uri("twiml", UriKind.Relative), cancellation);

    /// <summary>An answer to a call, as the package writes it.</summary>
    public async Task<string> TwimlAsync(IEnumerable<VendorVerb> verbs, CancellationToken cancellation)
    {
        using var answer = await _client.PostAsJsonAsync("voice", verbs, cancellation);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation);
    }

    /// <summary>Lets the package ask for a call.</summary>
    public async Task CallAsync(object call, CancellationToken cancellation)
    {
        using var answer = await _client.PostAsJsonAsync("call", call, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Lets the package send a message.</summary>
    public async Task SendAsync(object message, CancellationToken cancellation)
    {
        using var answer = await _client.PostAsJsonAsync("send", message, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The next request to send that arrives, or that has arrived.</summary>
    public async Task<SendRequest> NextAsync(CancellationToken cancellation) =>
        (await _client.GetFromJsonAsync<SendRequest>("next", JsonSerializerOptions.Web, cancellation))!;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

/// <summary>A verb as the package's builder takes it.</summary>
/// <param name="Verb">Its method.</param>
public sealed record VendorVerb(string Verb, object? Attributes = null, string? Text = null)
{
    public IReadOnlyList<VendorVerb> Children { get; init; } = [];
}

internal sealed record SendRequest(string Path, string Authorization, string Type, string Form)
{
    public Dictionary<string, string> Fields => Form.Split('&').Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => Uri.UnescapeDataString(pair[0].Replace('+', ' ')), pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')), StringComparer.Ordinal);
}
