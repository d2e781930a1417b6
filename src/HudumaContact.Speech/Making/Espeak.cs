using System.ComponentModel;
using System.Diagnostics;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Speech.Making;

/// <summary>
/// Has the program espeak-ng say a text. It is started with a list of arguments and reads the text from its input, so whatever stands in a text is only ever
/// spoken.
/// </summary>
public static class Espeak
{
    private const string Program = "espeak-ng";

    /// <summary>Words a minute: a little slower than it speaks by itself, as a telephone asks for.</summary>
    private const string Speed = "150";

    /// <summary>Whether the program is there.</summary>
    public static async Task<bool> IsThereAsync(CancellationToken cancellation)
    {
        try
        {
            using var process = Start(["--version"]);
            process.StandardInput.Close();
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The samples of a text, in the form of all recordings.</summary>
    /// <param name="scratch">A file that may be written and is gone afterwards.</param>
    /// <exception cref="InvalidOperationException">It said nothing, or something else than audio.</exception>
    public static async Task<byte[]> SayAsync(string text, string language, string scratch, CancellationToken cancellation)
    {
        try
        {
            using var process = Start(["-v", language, "-s", Speed, "-w", scratch, "--stdin"]);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            await process.StandardInput.WriteAsync(text.AsMemory(), cancellation);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellation);
            await output;
            if (process.ExitCode != 0 || !File.Exists(scratch)) throw new InvalidOperationException($"{Program} ended with code {process.ExitCode}: {(await errors).Trim()}");
            var samples = Resampling.ToTelephone(scratch);
            return samples.Length > 0 ? samples : throw new InvalidOperationException($"{Program} was silent.");
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo(Program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"{Program} did not start.");
}
