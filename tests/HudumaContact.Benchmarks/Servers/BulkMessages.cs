using System.Diagnostics;

namespace HudumaContact.Benchmarks.Servers;

/// <summary>Queues one text to many numbers, as an operator does.</summary>
internal static class BulkMessages
{
    private const string Text = "Huduma Centres are closed on 12 December.";

    /// <summary>Done when all are queued; the host sends them meanwhile.</summary>
    /// <param name="folder">Of the host's records.</param>
    /// <param name="settings">The host's own, so that the command works on the same house.</param>
    public static async Task QueueAsync(string folder, IReadOnlyDictionary<string, string> settings, int count)
    {
        var numbers = Path.Combine(folder, "numbers.txt");
        // A block of numbers that no caller of the load has.
        await File.WriteAllLinesAsync(numbers, Enumerable.Range(0, count).Select(number => $"+2541{number:00000000}"));
        var start = Command(numbers);
        start.WorkingDirectory = Repository.Root;
        start.Environment["Demo"] = "true";
        start.Environment["Storage__Folder"] = folder;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("huduma did not start.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"The bulk messages were not queued, exit code {process.ExitCode}:\n{said}");
    }

    private static ProcessStartInfo Command(string numbers) => new("dotnet", [Repository.HostProgram, "messages", "bulk", "--line", "at-sms", "--file", numbers, "--text", Text, "--yes"]);
}
