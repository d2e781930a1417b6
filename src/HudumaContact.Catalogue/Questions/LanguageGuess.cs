using System.Collections.Frozen;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Swahili when more of its small words are there than English ones; English when neither shows.</summary>
internal sealed class LanguageGuess(VocabularyFacts facts)
{
    private readonly FrozenSet<string> _english = facts.English.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _swahili = facts.Swahili.ToFrozenSet(StringComparer.Ordinal);

    public string Of(List<string> words) => words.Count(_swahili.Contains) > words.Count(_english.Contains) ? "sw" : "en";
}
