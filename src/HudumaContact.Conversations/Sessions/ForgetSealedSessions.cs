using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Sessions;

/// <summary>
/// Forgets what was typed and shown in sealed sessions, once the provider can't repeat a hop of them any more. Sealed content is kept for
/// that alone; as long as it is there, who has all keys can try whether a story belongs to it. A hop repeated later is out of step.
/// </summary>
public sealed class ForgetSealedSessions(ISessionStore sessions, LiveSessions live, HopOptions options, TimeProvider time)
{
    /// <exception cref="StorageUnavailableException">It could not be done now: run it again.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow().UtcDateTime - options.KeepSealedFor;
        live.ForgetSealed(before);
        await sessions.ForgetSealedAsync(before, cancellation);
    }
}
