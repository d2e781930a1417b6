namespace HudumaContact.Catalogue;

/// <summary>Where a fact was read. No address: it rests on general knowledge or on paper.</summary>
public sealed record Source(string Title, string? Url);
