using System.Collections.Frozen;
using HudumaContact.Conversations.Lines;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Takes recordings from the providers, and has them deleted there. What one does not give now is asked for again, each time later, and given up after a day; that it deletes
/// one is asked for until it has.
/// </summary>
public sealed partial class FetchRecordings(IRecordingStore store, IEnumerable<IProviderRecordings> providers, LineBook lines, TimeProvider time, ILogger<FetchRecordings> logger)
{
    /// <summary>The last one is a day after the first. What is still at the provider then is somebody's to see to.</summary>
    public const int MostAttempts = 14;

    private const int MostAtOnce = 20;

    /// <summary>A talk of hours takes minutes to fetch, and holds up no other; more would be too much in memory, where each is whole.</summary>
    private const int MostUnderWay = 4;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly FrozenDictionary<string, IProviderRecordings> _providers = providers.ToFrozenDictionary(provider => provider.Provider);

    /// <exception cref="StorageUnavailableException">The rest is for the next time.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = MostUnderWay, CancellationToken = cancellation };
        await Parallel.ForEachAsync(await store.DueAsync(Now, MostAtOnce, cancellation), atOnce, async (due, stopping) => await TakeAsync(due, stopping));
    }

    private async Task TakeAsync(DueRecording due, CancellationToken cancellation)
    {
        if (lines.Find(due.Line) is not { } line || !_providers.TryGetValue(line.Provider, out var provider)) await AbandonAsync(due, cancellation);
        else if (due.IsLeft) await DeleteAsync(due, line, provider, cancellation);
        else await FetchAsync(due, line, provider, cancellation);
    }

    private async Task FetchAsync(DueRecording due, Line line, IProviderRecordings provider, CancellationToken cancellation)
    {
        switch (await provider.FetchAsync(line, due.Where, due.Kind, cancellation))
        {
            case FetchedRecording.Fetched fetched:
                await store.KeepAsync(due, fetched.Audio, Now, cancellation);
                break;
            case FetchedRecording.Missed { MayTryAgain: true } when due.Attempts + 1 < MostAttempts:
                await PutOffAsync(due, cancellation);
                break;
            case FetchedRecording.Missed missed:
                LogMissed(due.Id, line.Id, missed.Reason);
                await store.GiveUpAsync(due, Now, cancellation);
                break;
        }
    }

    private async Task DeleteAsync(DueRecording due, Line line, IProviderRecordings provider, CancellationToken cancellation)
    {
        if (!provider.Deletes || await provider.DeleteAsync(line, due.Where, cancellation))
        {
            await store.SettleAsync(due, cancellation);
            return;
        }

        if (due.Attempts + 1 == MostAttempts) LogLeft(due.Id, line.Id);
        await PutOffAsync(due, cancellation);
    }

    /// <summary>The line is no more, and with it whatever could be asked of its provider.</summary>
    private async Task AbandonAsync(DueRecording due, CancellationToken cancellation)
    {
        LogLineGone(due.Id, due.Line);
        if (!due.IsLeft) await store.GiveUpAsync(due, Now, cancellation);
        await store.SettleAsync(due, cancellation);
    }

    private Task PutOffAsync(DueRecording due, CancellationToken cancellation) =>
        store.PutOffAsync(due, Now + (due.Attempts < MostAttempts ? First * Math.Pow(2, due.Attempts) : Longest), cancellation);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [LoggerMessage(1, LogLevel.Error, "Recording {Recording} on {Line} could not be fetched and is lost; it is deleted at the provider: {Reason}")]
    private partial void LogMissed(RecordingId recording, LineId line, string reason);

    [LoggerMessage(2, LogLevel.Error, "Recording {Recording} on {Line} is still kept by the provider, which is asked to delete it once a day: see what it refuses in its console")]
    private partial void LogLeft(RecordingId recording, LineId line);

    [LoggerMessage(3, LogLevel.Error, "Recording {Recording} may still be kept by the provider of line {Line}, which is not in the settings any more: delete it there")]
    private partial void LogLineGone(RecordingId recording, LineId line);
}
