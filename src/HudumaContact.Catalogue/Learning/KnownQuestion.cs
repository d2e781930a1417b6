namespace HudumaContact.Catalogue.Learning;

/// <summary>A question of which it is known what is wanted.</summary>
public sealed record KnownQuestion(string Text, Intent Intent);
