namespace HudumaContact.Catalogue.Reading;

/// <summary>What stands round the root of a verb.</summary>
/// <param name="Subjects">Who does it: ni-, u-, a- ...</param>
/// <param name="Negatives">Who does not: si-, ha-, hatu- ...</param>
/// <param name="Tenses">When, by name: -na-, -li-, -me- ...</param>
/// <param name="Objects">To whom: -ni-, -ku-, -ji- ...</param>
/// <param name="Others">Prefixes that stand for themselves: ku-, hu- ...</param>
/// <param name="Endings">What a word may end in, and what its known form has there.</param>
internal sealed record AffixFacts(
    IReadOnlyList<string> Subjects,
    IReadOnlyList<string> Negatives,
    IReadOnlyList<(string Tense, IReadOnlyList<string> Marks)> Tenses,
    IReadOnlyList<string> Objects,
    IReadOnlyList<string> Others,
    IReadOnlyList<(string Ending, string Known)> Endings);
