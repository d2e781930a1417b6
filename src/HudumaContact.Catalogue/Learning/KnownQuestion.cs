namespace HudumaContact.Catalogue.Learning;

/// <summary>A question of which it is known what is wanted, and the id of the service that is meant, if one is.</summary>
public sealed record KnownQuestion(string Text, Intent Intent, string? Service = null);
