namespace HudumaContact.Catalogue;

/// <param name="Closeness">How well the words fit, to compare matches of one question only.</param>
public sealed record ServiceMatch(Service Service, double Closeness);
