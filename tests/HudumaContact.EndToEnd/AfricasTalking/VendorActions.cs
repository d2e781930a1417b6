using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace HudumaContact.EndToEnd.AfricasTalking;

/// <summary>The vendor's builder of Voice XML (npm africastalking), in a Node process for each answer.</summary>
internal static class VendorActions
{
    /// <param name="calls">Of the builder: a name and its arguments.</param>
    public static async Task<string> WriteAsync(object[][] calls, CancellationToken cancellation)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder(), "actions.js")]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(calls).AsMemory(), cancellation);
        node.StandardInput.Close();
        var written = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        return node.ExitCode == 0 ? written : throw new InvalidOperationException("The vendor's builder refused it.");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
