namespace HudumaContact.Catalogue;

/// <summary>
/// How far a fact is to be trusted. High: the agency's own page or several recent sources that agree. Medium: one reasonable
/// source. Low: old, conflicting or general knowledge; never told as certain.
/// </summary>
public enum ConfidenceLevel
{
    High,
    Medium,
    Low,
}
