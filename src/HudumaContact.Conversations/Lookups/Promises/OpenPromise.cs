using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>A promise that is not kept yet.</summary>
/// <param name="SessionId">In which it was made.</param>
/// <param name="Release">By content hash: an answer is told by the release that promised it.</param>
/// <param name="Later">The session as it stands at the look-up.</param>
/// <param name="DueAt">UTC.</param>
public sealed record OpenPromise(PromiseId Id, Contact Contact, SessionId SessionId, string Release, Session Later, DateTime DueAt)
{
    public override string ToString() => $"promise {Id}";
}
