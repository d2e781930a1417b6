using System.Collections.Frozen;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Tells the language by the words that only one has. English nouns in a Swahili sentence leave it Swahili; English where a sentence would have its own words makes it mixed.</summary>
internal sealed class LanguageGuess(LanguageFacts facts)
{
    private readonly FrozenSet<string> _english = facts.English.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _swahili = facts.Swahili.ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _sheng = facts.Sheng.ToFrozenSet(StringComparer.Ordinal);

    public TextLanguage Of(List<Token> tokens)
    {
        if (tokens.Exists(token => Has(_sheng, token))) return TextLanguage.Sheng;
        var english = tokens.Count(token => Has(_english, token));
        var swahili = tokens.Count(token => Has(_swahili, token) || (token.Form is not null && !Has(_english, token)));
        return (english, swahili) switch
        {
            (_, 0) => TextLanguage.En,
            (0, _) => TextLanguage.Sw,
            _ => TextLanguage.Mix,
        };
    }

    private static bool Has(FrozenSet<string> words, Token token) => words.Contains(token.Typed) || words.Contains(token.Known);
}
