using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Cases;

/// <summary>A case begins. An anonymous one names no contact and only the day, and its words get a key of their own.</summary>
/// <param name="Transcript">The session so far, where the case is a request for a person.</param>
public sealed record CaseOpening(
    CaseId Id, string Number, string Kind, string Words, Item? About, DateOnly? Due, bool IsAnonymous, string? Transcript) : HopFact
{
    public override string ToString() => $"case of kind {Kind}";
}
