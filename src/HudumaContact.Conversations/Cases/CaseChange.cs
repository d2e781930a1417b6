using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Cases;

/// <summary>Words are added to a case, or it is closed by who opened it.</summary>
/// <param name="Version">Of the case after the change: if somebody else changes it first, the hop is run again.</param>
/// <param name="Words">Null for a closing.</param>
public sealed record CaseChange(CaseId Id, int Version, bool IsAnonymous, CaseEntryKind Kind, string? Words) : HopFact
{
    public override string ToString() => $"{Kind} in case {Id}";
}
