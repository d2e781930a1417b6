namespace HudumaContact.Catalogue;

/// <summary>The office that owns a service.</summary>
/// <param name="ShortName">As people call it, e.g. NTSA.</param>
/// <param name="What">What it does.</param>
public sealed record Agency(string Id, Words Name, string ShortName, Words What, AgencyContact Contact);
