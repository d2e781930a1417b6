using System.Diagnostics;
using System.Text;
using HudumaContact.Host.Settings;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>The built program in a process of its own, with records of its own.</summary>
internal sealed class HudumaProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>For a start on a machine with much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private HudumaProcess(Process process) => _process = process;

    /// <summary>All it has written so far, to either stream.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <param name="folder">Its home and the place of its records.</param>
    public static HudumaProcess Start(string folder, IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        if (!File.Exists(Path.Combine(folder, Home.SampleFile))) File.Copy(Path.Combine(TopFolder.Path, Home.SampleFile), Path.Combine(folder, Home.SampleFile));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "huduma.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HUDUMA_HOME"] = folder;
        start.Environment["Flows__Path"] = Path.Combine(TopFolder.Path, "flows");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var running = new HudumaProcess(new Process { StartInfo = start });
        running.Begin();
        return running;
    }

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> AddressAsync()
    {
        var ended = _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(_address.Task, ended).WaitAsync(Patience, TestContext.Current.CancellationToken) == ended) throw new InvalidOperationException("It ended: " + Output);
        return new Uri(await _address.Task);
    }

    /// <summary>Once it has written a line that holds these words.</summary>
    public async Task HeardAsync(string words)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains(words, StringComparison.Ordinal) == true) heard.TrySetResult();
        };
        // Before anybody listened for it, it may have been written.
        if (Output.Contains(words, StringComparison.Ordinal)) return;
        var ended = _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (await Task.WhenAny(heard.Task, ended).WaitAsync(Patience, TestContext.Current.CancellationToken) == ended) throw new InvalidOperationException("It ended: " + Output);
    }

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends it and waits until all of its output was heard.</summary>
    public void Stop()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Stop();
        _process.Dispose();
    }

    private void Begin()
    {
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
        // The demo's welcome names the simulator's address.
        if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] && last.EndsWith("/simulator", StringComparison.Ordinal)) _address.TrySetResult(last[..^"/simulator".Length]);
    }
}
