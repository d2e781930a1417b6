using HudumaContact.Conversations.Lines;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.Voice;

/// <summary>The addresses of recordings that a line's webhooks tell: those of the provider's hosts are taken, others are refused and named in the log.</summary>
internal sealed partial class ToldRecordings(Line line, RecordingHosts hosts, ILogger<ToldRecordings> logger)
{
    /// <returns>Null when there is none, or when it was refused: then the call goes on as if nothing had been recorded.</returns>
    public Uri? Find(string address)
    {
        if (address.Length == 0) return null;
        var found = hosts.Find(line.Provider, address);
        if (found is null) LogRefused(line.Id, Uri.TryCreate(address, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.Host}" : "what is no address", line.Provider);
        return found;
    }

    [LoggerMessage(1, LogLevel.Warning, "Line {Line}: a recording is said to be at {Host}, which is none of the provider's hosts; it is not fetched. If it is theirs, add it to Providers:{Provider}:RecordingHosts")]
    private partial void LogRefused(LineId line, string host, string provider);
}
