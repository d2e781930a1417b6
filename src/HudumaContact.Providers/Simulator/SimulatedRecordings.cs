using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: what the simulator says was spoken is fetched from this very server, and there is nothing to delete.</summary>
internal sealed class SimulatedRecordings(string provider, RecordingDownload download) : IProviderRecordings
{
    public string Provider => provider;

    public bool Deletes => true;

    public ValueTask<FetchedRecording> FetchAsync(Line line, Uri where, RecordingKind kind, CancellationToken cancellation) =>
        download.FetchAsync(where, where, credentials: null, RecordingSizes.OfSpoken, cancellation);

    public ValueTask<bool> DeleteAsync(Line line, Uri where, CancellationToken cancellation) => ValueTask.FromResult(true);
}
