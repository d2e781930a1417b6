using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Hops;

/// <summary>Keeps what the provider tells about the end of a session. The session itself is not touched: a redial may still go on with it.</summary>
public sealed class SessionEnding(ISessionStore sessions)
{
    /// <exception cref="StorageUnavailableException">It could not be kept; the provider may send it again.</exception>
    public ValueTask RecordAsync(SessionEnd end, CancellationToken cancellation) =>
        sessions.RecordEndAsync(end with { ProviderSession = TypedText.Clean(end.ProviderSession) }, cancellation);
}
