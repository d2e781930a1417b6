namespace HudumaContact.Catalogue.Answers;

/// <summary>
/// Something that holds for a time: a centre closed today, a system down, a fee waived. Told first in every answer it concerns,
/// on each day from the first to the last, both inclusive, in Nairobi.
/// </summary>
public sealed record Notice(string Id, DateOnly From, DateOnly Until, Words Text, NoticeScope Scope)
{
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;
}
