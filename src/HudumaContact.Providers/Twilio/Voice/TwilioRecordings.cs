using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Twilio.Voice;

/// <summary>A recording's address leads to its audio with <c>.wav</c> or <c>.mp3</c> behind it, and to itself with <c>.json</c>. A talk may last for hours: it is taken as the smaller of the two.</summary>
internal sealed class TwilioRecordings(RecordingDownload download, RecordingSizes sizes) : IProviderRecordings
{
    public string Provider => ProviderNames.Twilio;

    public bool Deletes => true;

    public ValueTask<FetchedRecording> FetchAsync(Line line, Uri where, RecordingKind kind, CancellationToken cancellation) => kind is RecordingKind.Talk
        ? download.FetchAsync(where, Of(where, ".mp3"), TwilioCredentials.Of(line), sizes.OfTalk, cancellation)
        : download.FetchAsync(where, Of(where, ".wav"), TwilioCredentials.Of(line), RecordingSizes.OfSpoken, cancellation);

    public ValueTask<bool> DeleteAsync(Line line, Uri where, CancellationToken cancellation) =>
        download.DeleteAsync(where, Of(where, ".json"), TwilioCredentials.Of(line), cancellation);

    private static Uri Of(Uri where, string extension)
    {
        var path = where.GetLeftPart(UriPartial.Path);
        return new Uri((path.EndsWith(".wav", StringComparison.Ordinal) || path.EndsWith(".mp3", StringComparison.Ordinal) ? path[..^4] : path) + extension);
    }
}
