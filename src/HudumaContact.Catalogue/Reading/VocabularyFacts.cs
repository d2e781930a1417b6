namespace HudumaContact.Catalogue.Reading;

/// <param name="Same">Groups of words that mean the same; the first of a group names the meaning.</param>
/// <param name="PassedOver">Small words, which are skipped.</param>
/// <param name="Weak">Words of any question, which count for little.</param>
/// <param name="English">Words by which English is known, and so for <paramref name="Swahili"/>.</param>
/// <param name="Topics">Words that tell what is asked, in the order in which topics win.</param>
internal sealed record VocabularyFacts(
    IReadOnlyList<IReadOnlyList<string>> Same,
    IReadOnlyList<string> PassedOver,
    IReadOnlyList<string> Weak,
    IReadOnlyList<string> English,
    IReadOnlyList<string> Swahili,
    IReadOnlyList<(Topic Topic, IReadOnlyList<string> Phrases)> Topics);
