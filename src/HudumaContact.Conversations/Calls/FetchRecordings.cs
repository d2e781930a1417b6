using System.Collections.Frozen;
using HudumaContact.Conversations.Lines;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Calls;

/// <summary>Takes recordings from the providers, and has them deleted there. What one does not give now is asked for again, each time later.</summary>
public sealed partial class FetchRecordings(IRecordingStore store, IEnumerable<IProviderRecordings> providers, LineBook lines, TimeProvider time, ILogger<FetchRecordings> logger)
{
    private const int MostAtOnce = 20;

    /// <summary>The last one is a day after the first.</summary>
    private const int MostAttempts = 14;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    private readonly FrozenDictionary<string, IProviderRecordings> _providers = providers.ToFrozenDictionary(provider => provider.Provider);

    /// <exception cref="StorageUnavailableException">The rest is for the next time.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var due in await store.DueAsync(Now, MostAtOnce, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.Find(due.Line) is not { } line || !_providers.TryGetValue(line.Provider, out var provider)) await store.SettleAsync(due, cancellation);
            else if (due.IsFetched) await DeleteAsync(due, line, provider, cancellation);
            else await FetchAsync(due, line, provider, cancellation);
        }
    }

    private async Task FetchAsync(DueRecording due, Line line, IProviderRecordings provider, CancellationToken cancellation)
    {
        switch (await provider.FetchAsync(line, due.Where, cancellation))
        {
            case FetchedRecording.Fetched fetched:
                await store.KeepAsync(due, fetched.Audio, Now, cancellation);
                break;
            case FetchedRecording.Missed { MayTryAgain: true } when due.Attempts + 1 < MostAttempts:
                await PutOffAsync(due, cancellation);
                break;
            case FetchedRecording.Missed missed:
                LogMissed(due.Id, line.Id, missed.Reason);
                await store.SettleAsync(due, cancellation);
                break;
        }
    }

    private async Task DeleteAsync(DueRecording due, Line line, IProviderRecordings provider, CancellationToken cancellation)
    {
        if (!provider.Deletes || await provider.DeleteAsync(line, due.Where, cancellation)) await store.SettleAsync(due, cancellation);
        else if (due.Attempts + 1 < MostAttempts) await PutOffAsync(due, cancellation);
        else
        {
            LogLeft(due.Id, line.Id);
            await store.SettleAsync(due, cancellation);
        }
    }

    private Task PutOffAsync(DueRecording due, CancellationToken cancellation) => store.PutOffAsync(due, Now + (First * Math.Pow(2, due.Attempts)), cancellation);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [LoggerMessage(1, LogLevel.Error, "Recording {Recording} on {Line} could not be fetched and is lost: {Reason}")]
    private partial void LogMissed(RecordingId recording, LineId line, string reason);

    [LoggerMessage(2, LogLevel.Error, "Recording {Recording} on {Line} is still kept by the provider: delete it there")]
    private partial void LogLeft(RecordingId recording, LineId line);
}
