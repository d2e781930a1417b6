using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;

namespace HudumaContact.Host.Workers;

/// <summary>
/// Before the server listens: the databases are brought up to date and the current release is taken up, and with it
/// notices, queues and the cases that are with people. When nothing was
/// ever published, the flows folder becomes the first release; in a demo it does so at every start.
/// </summary>
internal sealed partial class FirstRelease(
    StorageOpening storage, ReleaseShelf shelf, NoticeBoard notices, StatusBoard statuses, QueueBook queues, HandoffBoard handoffs, PublishFolder publish, HudumaSettings settings,
    ILogger<FirstRelease> logger) : IHostedLifecycleService
{
    private Task? _begun;

    /// <summary>
    /// Begins before its turn, beside the rest of the start. Most of it is the runtime compiling EF and the readers of files,
    /// so a second core has something to do, and files are read while the databases are opened.
    /// </summary>
    public void Begin()
    {
        _begun = Task.Run(() => RunAsync(CancellationToken.None));
        _ = Task.Run(publish.ReadAhead);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => _begun?.WaitAsync(cancellationToken) ?? RunAsync(cancellationToken);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await storage.RunAsync(cancellationToken);
        await notices.RefreshAsync(cancellationToken);
        await statuses.RefreshAsync(cancellationToken);
        await queues.LoadAsync(cancellationToken);
        await handoffs.LoadAsync(cancellationToken);
        var current = await shelf.RefreshAsync(cancellationToken);
        if (current is null)
        {
            if (!Directory.Exists(settings.Flows.Path)) throw new WrongSetting("Flows:Path", $"there is no folder {settings.Flows.Path}, and nothing was ever published. Name the folder of flow files.");
            if (await publish.RunAsync(PublishFolder.ByServer, "first start, the flows folder as found", cancellationToken) is { Count: > 0 } faults)
                throw new WrongSetting("Flows:Path", $"the folder can't be published as the first release: {(faults.Count == 1 ? "1 fault" : $"{faults.Count} faults, the first")}: {faults[0]} See them all: huduma flow check {settings.Flows.Path}");
        }
        else if (settings is { Demo: true, Flows.Watch: true })
        {
            await publish.RunAsync(PublishFolder.ByServer, "demo start, the flows folder had changed", cancellationToken);
        }

        LogCurrent(shelf.Current.Content.ShortHash);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Release {Hash} is current")]
    private partial void LogCurrent(string hash);
}
