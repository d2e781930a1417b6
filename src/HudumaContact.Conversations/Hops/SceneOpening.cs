using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Hops;

/// <summary>Finds the session that a hop belongs to, or starts one.</summary>
public sealed class SceneOpening(
    LiveSessions live, IContactStore contacts, ISessionStore sessions, IOpenForms forms, ReleaseShelf releases, IIdSource ids, HopOptions options, TimeProvider time)
{
    /// <param name="isSecondTry">Something was not as it was read the first time: trust nothing but the disk.</param>
    public async ValueTask<OpenedSession> OpenAsync(UssdHop hop, bool isSecondTry)
    {
        if (live.Find(hop) is { } known)
        {
            return known.Contact.Address == hop.Caller ? OpenedSession.Of(known) : OpenedSession.OfSomebodyElse(null);
        }

        var now = time.GetUtcNow().UtcDateTime;
        var (contact, left) = await contacts.ArriveAsync(hop.Caller, hop.Line, now - options.KeepDroppedFor, CancellationToken.None);
        // A stranger has no session yet. Should the provider's id be another person's all the same, the commit is stale and we look again.
        if ((contact is not null || isSecondTry) &&
            await sessions.FindAsync(hop.Line, hop.ProviderSession, contact, hop.Text, CancellationToken.None) is { } found)
        {
            return found.Session is { } session ? OpenedSession.Of(session) : OpenedSession.OfSomebodyElse(contact?.Language);
        }

        var form = contact is not null && FormCode.IsOne(hop.Text) ? await forms.FindAsync(contact.Id, hop.Text, now) : null;
        // Going on with a dropped session means going on with its release.
        var goesOn = left is not null && form is null && (await releases.FindAsync(left.Release, CancellationToken.None)).Runner.WorthContinuing(left.State) is not null;
        var begun = new StoredSession
        {
            Id = new SessionId(ids.Next()),
            Line = hop.Line,
            ProviderSession = hop.ProviderSession,
            Contact = contact ?? new Contact(new ContactId(ids.Next()), hop.Caller, Language: null),
            Release = form?.Release ?? (goesOn ? left!.Release : releases.Current.Hash),
            Network = hop.Network,
            ServiceCode = hop.ServiceCode,
            StartedAt = now,
            State = new Session(),
            Hops = [],
        };
        return new OpenedSession(begun, goesOn ? left!.State : null, IsNewContact: contact is null, contact?.Language) { Form = form };
    }
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
