using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.AfricasTalking.Voice;

/// <summary>Recordings are there for who knows their address, and talks are not recorded. No way to delete one is documented.</summary>
internal sealed class AfricasTalkingRecordings(RecordingDownload download) : IProviderRecordings
{
    public string Provider => ProviderNames.AfricasTalking;

    public bool Deletes => false;

    public ValueTask<FetchedRecording> FetchAsync(Line line, Uri where, RecordingKind kind, CancellationToken cancellation) =>
        download.FetchAsync(where, where, credentials: null, RecordingSizes.OfSpoken, cancellation);

    public ValueTask<bool> DeleteAsync(Line line, Uri where, CancellationToken cancellation) => ValueTask.FromResult(false);
}
