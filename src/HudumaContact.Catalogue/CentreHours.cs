namespace HudumaContact.Catalogue;

/// <param name="Extended">Selected desks are open from 7:00 to 19:00.</param>
public sealed record CentreHours(Words Text, bool Extended, bool ClosedOnWeekends, ConfidenceLevel Confidence);
