using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HudumaContact.EndToEnd.DirectLine;

/// <summary>Microsoft's own client of Direct Line (npm botframework-directlinejs) in a Node process.</summary>
internal sealed class VendorClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _node;

    private VendorClient(Process node) => _node = node;

    /// <summary>Null when it can be started, else why not.</summary>
    public static string? Missing =>
        !Directory.Exists(Path.Combine(Folder(), "..", "node_modules", "botframework-directlinejs")) ? "the vendor's package is not installed: run npm ci in tests/HudumaContact.EndToEnd" : null;

    /// <param name="options">Those of the package: domain, token or secret, webSocket.</param>
    public static VendorClient Start(object options) => new(Process.Start(
        new ProcessStartInfo("node", [Path.Combine(Folder(), "client.js"), JsonSerializer.Serialize(options)]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true })!);

    public Task SayAsync(string text) => _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { text }));

    /// <summary>The next thing it tells that is so.</summary>
    public async Task<JsonElement> UntilAsync(Func<JsonElement, bool> isSo, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        while (await _node.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            var told = JsonDocument.Parse(line).RootElement;
            if (isSo(told)) return told;
        }

        throw new InvalidOperationException("The client ended.");
    }

    /// <summary>The next activity of ours, or an echo of its own, that holds a text.</summary>
    public async Task<JsonElement> ActivityAsync(string holds, CancellationToken cancellation) =>
        (await UntilAsync(told => told.TryGetProperty("activity", out var activity) && activity.TryGetProperty("text", out var text) && text.GetString()!.Contains(holds, StringComparison.Ordinal), cancellation)).GetProperty("activity");

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
