namespace HudumaContact.Catalogue;

/// <summary>Public contacts of an agency by kind (phone, web, office ...).</summary>
/// <param name="Brief">The one that is told when a citizen should confirm something: the cheapest to reach from a plain phone.</param>
public sealed record AgencyContact(Words Brief, IReadOnlyDictionary<string, Words> All, ConfidenceLevel Confidence);
