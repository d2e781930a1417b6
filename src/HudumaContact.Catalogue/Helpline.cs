namespace HudumaContact.Catalogue;

public sealed record Helpline(string Number, Words Name, ConfidenceLevel Confidence);
