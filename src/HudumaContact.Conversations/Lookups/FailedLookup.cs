using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Lookups;

/// <summary>A register was asked and had nothing for this contact. The reference is kept as a keyed hash only.</summary>
public sealed record FailedLookup(string Register, string Reference) : HopFact
{
    public override string ToString() => $"failed look-up in {Register}";
}
