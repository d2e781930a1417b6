using System.ComponentModel;
using System.Diagnostics;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Speech.Making;

/// <summary>
/// Has the program espeak-ng say a text. It is started with a list of arguments and reads the text from its input, so whatever stands in a text is only ever
/// spoken. One that does not come to an end is ended.
/// </summary>
/// <param name="within">How long one text may take.</param>
public sealed class Espeak(string program, TimeSpan within)
{
    /// <summary>As it is installed. A text takes it some milliseconds; a busy machine is given time.</summary>
    public static readonly Espeak Installed = new("espeak-ng", TimeSpan.FromSeconds(30));

    /// <summary>Words a minute: a little slower than it speaks by itself, as a telephone asks for.</summary>
    private const string Speed = "150";

    /// <summary>
    /// As it speaks by itself. It says more for the same in Swahili, and who waits for the eighth choice hears all of it; at 150 its Swahili is 4.3
    /// syllables a second, here 5.1, and people who read aloud say 5 to 8 in the languages that were measured (Pellegrino, Coupé and Marsico, Language 87, 2011).
    /// </summary>
    private const string SwahiliSpeed = "175";

    /// <summary>Whether the program is there.</summary>
    public async Task<bool> IsThereAsync(CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(["--version"], "", cancellation) is null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The samples of a text, in the form of all recordings.</summary>
    /// <param name="scratch">A file that may be written and is gone afterwards.</param>
    /// <exception cref="InvalidOperationException">It said nothing, or something else than audio, or came to no end, or is not there.</exception>
    public async Task<byte[]> SayAsync(string text, string language, string scratch, CancellationToken cancellation)
    {
        try
        {
            var fault = await RunAsync(["-v", language, "-s", Tongue.IsSwahili(language) ? SwahiliSpeed : Speed, "-w", scratch, "--stdin"], text, cancellation);
            if (fault is not null || !File.Exists(scratch)) throw new InvalidOperationException(fault ?? $"{program} wrote nothing.");
            var samples = Resampling.ToTelephone(scratch);
            return samples.Length > 0 ? samples : throw new InvalidOperationException($"{program} was silent.");
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    /// <returns>What went wrong; null for nothing.</returns>
    private async Task<string?> RunAsync(string[] arguments, string input, CancellationToken cancellation)
    {
        using var process = Start(arguments);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bound.CancelAfter(within);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(bound.Token);
            var output = process.StandardOutput.ReadToEndAsync(bound.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), bound.Token);
            process.StandardInput.Close();
            await Task.WhenAll(errors, output, process.WaitForExitAsync(bound.Token));
            return process.ExitCode == 0 ? null : $"{program} ended with code {process.ExitCode}: {(await errors).Trim()}";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"{program} came to no end in {within.TotalSeconds:0.#} seconds and was ended.";
        }
        finally
        {
            // Also where the host stops meanwhile: nobody would end it then.
            if (!process.HasExited) process.Kill();
        }
    }

    private Process Start(string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }) ?? throw new InvalidOperationException($"{program} did not start.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} did not start: {missing.Message}", missing);
        }
    }
}
