using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace HudumaContact.EndToEnd.AfricasTalking;

/// <summary>The vendor's USSD router (npm africastalking), serving in a Node process.</summary>
internal sealed class VendorServer : IAsyncDisposable
{
    private readonly Process _node;

    private VendorServer(Process node, Uri address)
    {
        _node = node;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Null when it can be started, else why not.</summary>
    public static string? Missing =>
        !Directory.Exists(Path.Combine(Packages, "africastalking")) ? "the vendor's package is not installed: run npm ci in tests/HudumaContact.EndToEnd" : null;

    private static string Packages => Path.Combine(Folder(), "..", "node_modules");

    public static async Task<VendorServer> StartAsync(CancellationToken cancellation)
    {
        var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), "ussd-server.js")]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var port = await node.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException("The vendor's server ended at its start.");
        return new VendorServer(node, new Uri($"http://127.0.0.1:{port}/"));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_node.HasExited) _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
