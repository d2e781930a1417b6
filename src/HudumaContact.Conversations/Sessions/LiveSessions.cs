using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Sessions;

/// <summary>Sessions kept in memory after a hop, so that the next need not read them. Only a copy: what is not here is read again.</summary>
public sealed class LiveSessions(HopOptions options) : IContactMemory
{
    private readonly RecentlyUsed<(LineId Line, string ProviderSession), StoredSession> _sessions = new(options.SessionsInMemory);

    public StoredSession? Find(LineId line, string providerSession) => _sessions.TryGet((line, providerSession), out var session) ? session : null;

    /// <summary>Only when its last hop is on disk. A sealed session of which hops stayed closed is read again each time: a repeat of one brings what opens it.</summary>
    public void Keep(StoredSession session)
    {
        if (session.IsSealed && session.Hops.Exists(hop => hop.Screen is null)) return;
        _sessions.Keep((session.Line, session.ProviderSession), session);
    }

    /// <summary>Whatever is in memory may not be what is on disk.</summary>
    public void Forget(LineId line, string providerSession) => _sessions.Forget((line, providerSession));

    public void ForgetSealed(DateTime answeredBefore) => _sessions.ForgetWhere(session => session.IsSealed && session.AnsweredAt < answeredBefore);

    void IContactMemory.Forget(ContactId contact, DateTime at) => _sessions.ForgetWhere(session => session.Contact.Id == contact);
}
