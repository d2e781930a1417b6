using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>Finds the session that a hop belongs to, or starts one.</summary>
public sealed class SceneOpening(
    LiveSessions live, IContactStore contacts, ISessionStore sessions, IOpenForms forms, ReleaseShelf releases, LineBook lines, IIdSource ids, HopOptions options, TimeProvider time)
{
    /// <summary>The session of a hop, or a new one: what was dropped may have been a call, since it is one conversation.</summary>
    /// <param name="isSecondTry">Something was not as it was read the first time: trust nothing but the disk.</param>
    public async ValueTask<OpenedSession> OpenAsync(UssdHop hop, bool isSecondTry)
    {
        if (live.Find(hop.Line, hop.ProviderSession) is { } known)
        {
            return known.Contact.Address == hop.Caller ? OpenedSession.Of(known) : OpenedSession.OfSomebodyElse(null);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var (contact, left) = await contacts.ArriveAsync(hop.Caller, lines.Dialled, now - options.KeepDroppedFor, CancellationToken.None);
        // A stranger has no session yet. Should the provider's id be another person's all the same, the commit is stale and we look again.
        if ((contact is not null || isSecondTry) &&
            await sessions.FindAsync(hop.Line, hop.ProviderSession, contact, hop.Text, CancellationToken.None) is { } found)
        {
            return found.Session is { } session ? OpenedSession.Of(session) : OpenedSession.OfSomebodyElse(contact?.Language);
        }

        var form = contact is not null && FormCode.IsOne(hop.Text) ? await forms.FindAsync(contact.Id, hop.Text, now) : null;
        var goesOn = form is null && await IsWorthGoingOnAsync(left);
        var begun = new StoredSession
        {
            Id = new SessionId(ids.Next()),
            Line = hop.Line,
            ProviderSession = hop.ProviderSession,
            Contact = contact ?? Stranger(hop.Caller),
            Release = form?.Release ?? (goesOn ? left!.Release : releases.Current.Hash),
            Network = hop.Network,
            ServiceCode = hop.ServiceCode,
            StartedAt = now,
            State = new Session(),
            Hops = [],
        };
        return new OpenedSession(begun, goesOn ? left!.State : null, IsNewContact: contact is null, contact?.Language) { Form = form };
    }

    /// <summary>Starts the session of a call that nothing was said in yet. What was dropped may have been dialled: it is one conversation.</summary>
    /// <param name="caller">By a number, or, where it is hidden, for this call alone.</param>
    public async ValueTask<OpenedSession> BeginAsync(LineId line, string providerCall, ContactAddress caller)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (contact, left) = await contacts.ArriveAsync(caller, lines.Dialled, now - options.KeepDroppedFor, CancellationToken.None);
        var goesOn = await IsWorthGoingOnAsync(left);
        var begun = new StoredSession
        {
            Id = new SessionId(ids.Next()),
            Line = line,
            ProviderSession = providerCall,
            Contact = contact ?? Stranger(caller),
            Release = goesOn ? left!.Release : releases.Current.Hash,
            Network = "",
            ServiceCode = "",
            StartedAt = now,
            State = new Session(),
            Hops = [],
        };
        return new OpenedSession(begun, goesOn ? left!.State : null, IsNewContact: contact is null, contact?.Language);
    }

    /// <summary>The session of a call that is up; null when nothing was begun in it, and when what was said in it is kept from us.</summary>
    public async ValueTask<StoredSession?> FindAsync(KnownCall known, string text)
    {
        if (known.Call.Session is null) return null;
        if (live.Find(known.Call.Line, known.Call.ProviderCall) is { } session) return session;
        return (await sessions.FindAsync(known.Call.Line, known.Call.ProviderCall, known.Contact, text, CancellationToken.None))?.Session;
    }

    private Contact Stranger(ContactAddress address) => new(new ContactId(ids.Next()), address, Language: null);

    /// <summary>Going on with a dropped session means going on with its release.</summary>
    private async ValueTask<bool> IsWorthGoingOnAsync(LeftSession? left) =>
        left is not null && (await releases.FindAsync(left.Release, CancellationToken.None)).Runner.WorthContinuing(left.State) is not null;
}

/// <param name="Session">Null when the provider's id is the session of another person.</param>
/// <param name="Language">Of the caller, as far as known.</param>
public sealed record OpenedSession(StoredSession? Session, Session? Dropped, bool IsNewContact, string? Language)
{
    /// <summary>The form that was dialled for; null for any other hop.</summary>
    public OpenForm? Form { get; init; }

    public static OpenedSession Of(StoredSession session) => new(session, Dropped: null, IsNewContact: false, session.Contact.Language);

    public static OpenedSession OfSomebodyElse(string? language) => new(Session: null, Dropped: null, IsNewContact: false, language);
}
