namespace HudumaContact.Catalogue.Reading;

/// <summary>What is known about the words of questions.</summary>
/// <param name="Learned">For each feature of a question its weight for each intent.</param>
internal sealed record QuestionFacts(VocabularyFacts Vocabulary, AffixFacts Affixes, IReadOnlyList<Cue> Cues, LanguageFacts Languages, IReadOnlyDictionary<string, double[]> Learned);
