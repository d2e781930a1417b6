namespace HudumaContact.Catalogue.Reading;

/// <summary>What is known about the words of questions.</summary>
/// <param name="Learned">For each feature of a question its weight for each intent.</param>
/// <param name="LearnedServices">For each service by its id the weight of each word that speaks for it.</param>
internal sealed record QuestionFacts(
    VocabularyFacts Vocabulary,
    AffixFacts Affixes,
    IReadOnlyList<Cue> Cues,
    LanguageFacts Languages,
    IReadOnlyDictionary<string, double[]> Learned,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> LearnedServices);
