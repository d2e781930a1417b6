using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HudumaContact.EndToEnd.BotFramework;

/// <summary>A hub made with the vendor's own package (npm botbuilder), in a Node process.</summary>
internal sealed class VendorHub : IAsyncDisposable
{
    private readonly Process _node;
    private readonly HttpClient _client;

    private VendorHub(Process node, Uri address)
    {
        (_node, Endpoint) = (node, new Uri(address, "api/messages"));
        _client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
    }

    public Uri Endpoint { get; }

    /// <summary>Null when it can be started, else why not.</summary>
    public static string? Missing =>
        !Directory.Exists(Path.Combine(Folder(), "..", "node_modules", "botbuilder")) ? "the vendor's package is not installed: run npm ci in tests/HudumaContact.EndToEnd" : null;

    /// <param name="settings">Those of the package's ConfigurationBotFrameworkAuthentication, Replies: whether it answers what it is told; and Port, for one that comes back where it was.</param>
    public static async Task<VendorHub> StartAsync(object settings, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder(), "hub.js"), JsonSerializer.Serialize(settings)]) { UseShellExecute = false, RedirectStandardOutput = true };
        var node = Process.Start(start)!;
        var port = await node.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException("The vendor's hub ended at its start.");
        return new VendorHub(node, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>The next turn that it had, or has had: the activity as the package read it, and what became of its reply.</summary>
    public async Task<JsonElement> NextTurnAsync(CancellationToken cancellation) => await _client.GetFromJsonAsync<JsonElement>("next", cancellation);

    /// <summary>Lets it act by itself.</summary>
    public async Task<JsonElement> DoAsync(object deed, CancellationToken cancellation)
    {
        using var answer = await _client.PostAsJsonAsync("do", deed, cancellation);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
