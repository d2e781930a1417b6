using System.Threading.Channels;
using HudumaContact.Host.Settings;

namespace HudumaContact.Host.Workers;

/// <summary>In a demo: publishes the flows folder whenever a file in it changes, once the editor has finished writing.</summary>
internal sealed class FlowsWatcher(PublishFolder publish, HudumaSettings settings, TimeProvider time) : BackgroundService
{
    /// <summary>Editors write a file in several steps, and a checkout writes many files.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    // One bell is enough: whoever hears it reads the whole folder.
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Demo || !settings.Flows.Watch) return;

        using var watcher = new FileSystemWatcher(settings.Flows.Path) { IncludeSubdirectories = true };
        watcher.Changed += Ring;
        watcher.Created += Ring;
        watcher.Deleted += Ring;
        watcher.Renamed += Ring;
        watcher.EnableRaisingEvents = true;

        try
        {
            await foreach (var _ in _bell.Reader.ReadAllAsync(stoppingToken))
            {
                do
                {
                    await Task.Delay(Quiet, time, stoppingToken);
                }
                while (_bell.Reader.TryRead(out var _));
                await publish.RunAsync(PublishFolder.ByServer, "in the demo, a file changed", stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, perhaps before the server had started at all, which the host would take for a failure.
        }
    }

    private void Ring(object sender, FileSystemEventArgs change) => _bell.Writer.TryWrite(true);
}
