namespace HudumaContact.Catalogue.Reading;

/// <summary>What is known about the words of questions.</summary>
internal sealed record QuestionFacts(VocabularyFacts Vocabulary, AffixFacts Affixes, IReadOnlyList<Cue> Cues, LanguageFacts Languages);
