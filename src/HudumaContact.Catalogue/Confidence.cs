namespace HudumaContact.Catalogue;

public sealed record Confidence(ConfidenceLevel Requirements, ConfidenceLevel Fees, ConfidenceLevel Turnaround, ConfidenceLevel Where);
