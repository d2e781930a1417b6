namespace HudumaContact.Catalogue.Questions;

/// <summary>What stands before the root of a verb says: when, to whom, and whether not.</summary>
/// <param name="Tense">As affixes.yaml names it; null when none is marked.</param>
/// <param name="Object">The mark of the one to whom it is done: -ni-, -ku- ... Empty when none is marked.</param>
internal sealed record VerbForm(string? Tense, string Object, bool IsNegative);
