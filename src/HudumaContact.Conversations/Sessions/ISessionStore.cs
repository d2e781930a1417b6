using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Sessions;

/// <summary>Sessions at rest. They are written by <see cref="IHopCommitter"/> alone, hop by hop.</summary>
public interface ISessionStore
{
    /// <summary>The session that a provider's id names on a line, or null.</summary>
    /// <param name="caller">Who asks. Another person's session is found but not opened.</param>
    /// <param name="text">All that the caller sent; it opens what an anonymous case has sealed.</param>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<FoundSession?> FindAsync(LineId line, string providerSession, Contact? caller, string text, CancellationToken cancellation);

    /// <summary>Keeps how a session ended; what came before is replaced only by what says more.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask RecordEndAsync(SessionEnd end, CancellationToken cancellation);

    /// <summary>Empties sealed sessions that were last answered before a time (UTC): what was typed and shown in them is gone for everybody.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask ForgetSealedAsync(DateTime answeredBefore, CancellationToken cancellation);
}

/// <summary>There is a session by that id.</summary>
/// <param name="Session">Null when somebody else began it.</param>
public sealed record FoundSession(StoredSession? Session);
