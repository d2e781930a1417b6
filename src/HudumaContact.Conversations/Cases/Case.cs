using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Cases;

/// <summary>Something that a citizen asked of us and that somebody must see to.</summary>
/// <param name="Number">As told to the citizen; it cannot be guessed.</param>
/// <param name="Kind">complaint, compliment, bribery, police or handoff.</param>
/// <param name="Contact">Null for an anonymous case: then nothing on record leads to who opened it.</param>
/// <param name="OpenedAt">UTC; for an anonymous case only the day.</param>
/// <param name="Due">The last day to answer, in Kenya; null when no time was promised.</param>
/// <param name="Version">How many entries it has.</param>
public sealed record Case(
    CaseId Id, string Number, string Kind, ContactId? Contact, Item? About, CaseStatus Status, DateTime OpenedAt, DateOnly? Due, DateTime? ClosedAt, int Version)
{
    public bool IsAnonymous => Contact is null;

    /// <summary>Who opened it may ask about it, add to it and close it; an anonymous case is open to whoever has its number.</summary>
    public bool IsOpenTo(ContactId contact) => Contact is not { } owner || owner == contact;
}

public enum CaseStatus
{
    Open,
    Closed,
}
