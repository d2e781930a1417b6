using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Calls;

/// <summary>Something that was recorded in a call: on record with the hop that heard of it, and fetched from the provider afterwards.</summary>
/// <param name="Line">Whose provider keeps it.</param>
/// <param name="Session">In which it was said; the case that comes of it is found by it. Null for a talk, which is the request's.</param>
/// <param name="Request">For a person, that it was said about; null where it answers the flows.</param>
/// <param name="Where">The provider keeps it there until we have it.</param>
/// <param name="At">UTC.</param>
public sealed record CallRecording(
    RecordingId Id, LineId Line, CallId Call, ContactId Contact, SessionId? Session, Guid? Request, RecordingKind Kind, Uri Where, TimeSpan Length, DateTime At) : HopFact
{
    /// <summary>Spoken at a private node: it is heard with the request alone that was made of it, not with others of the session.</summary>
    public bool IsPrivate { get; init; }

    public override string ToString() => $"{Kind} recording {Id}";
}

/// <summary>The numbers are on disk.</summary>
public enum RecordingKind
{
    /// <summary>An answer to the flows.</summary>
    Answer,

    /// <summary>A message left for a person.</summary>
    Message,

    /// <summary>A talk with a person.</summary>
    Talk,
}
