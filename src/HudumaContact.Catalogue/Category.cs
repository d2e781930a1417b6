namespace HudumaContact.Catalogue;

/// <summary>A kind of service. The order of the categories is the order of the menu.</summary>
public sealed record Category(string Id, Words Name);
