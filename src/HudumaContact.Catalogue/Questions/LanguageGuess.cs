using System.Collections.Frozen;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Tells the language by the words that only one has. English nouns in a Swahili sentence leave it Swahili; English where a sentence would have its own words makes it mixed.</summary>
internal sealed class LanguageGuess(LanguageFacts facts)
{
    /// <summary>Of one language this many times as many words as of the other: the other's are names, such as Boma Yangu.</summary>
    private const int Clearly = 4;

    private readonly FrozenSet<string> _english = facts.English.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _swahili = facts.Swahili.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _sheng = facts.Sheng.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null when no word tells.</summary>
    public TextLanguage? Of(List<Token> tokens)
    {
        var english = tokens.Count(token => Has(_english, token));
        var swahili = tokens.Count(token => Has(_swahili, token) || (token.IsSwahiliVerb && !Has(_english, token)));
        // "Job" and "boss" are Sheng in a Swahili sentence.
        if (tokens.Exists(token => Has(_sheng, token)) && (swahili > 0 || english == 0)) return TextLanguage.Sheng;
        if (english == 0 && swahili == 0) return null;
        if (swahili * Clearly <= english) return TextLanguage.En;
        return english * Clearly > swahili ? TextLanguage.Mix : TextLanguage.Sw;
    }

    private static bool Has(FrozenSet<string> words, Token token) => words.Contains(token.Typed) || words.Contains(token.Known);
}
