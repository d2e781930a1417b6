using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Calls;

/// <summary>Something that was recorded in a call: on record with the hop that heard of it, and fetched from the provider afterwards.</summary>
/// <param name="Session">In which it was said; the case that comes of it is found by it.</param>
/// <param name="Request">For a person, that it was said about; null where it answers the flows.</param>
/// <param name="Where">The provider keeps it there until we have it.</param>
/// <param name="At">UTC.</param>
public sealed record CallRecording(
    RecordingId Id, CallId Call, ContactId Contact, SessionId? Session, Guid? Request, RecordingKind Kind, Uri Where, TimeSpan Length, DateTime At) : HopFact
{
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
