using System.Collections.Frozen;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>The engine's own wordings, such as "Back" and what a wrong choice is told.</summary>
internal static class WordsReader
{
    /// <param name="required">Words that must be there: all of them in defaults.yaml, none in a flow.</param>
    public static FrozenDictionary<string, Wording> Read(YamlMapping yaml, FileScope scope, IReadOnlyList<string> required)
    {
        var read = new Dictionary<string, Wording>(StringComparer.Ordinal);
        if (yaml.Mapping("words") is not { } words)
        {
            if (required.Count > 0) yaml.Refuse(yaml.KeyNode("words"), $"'words' is missing: the wordings of {string.Join(", ", required)}.");
            return FrozenDictionary<string, Wording>.Empty;
        }

        foreach (var word in Word.All)
        {
            if (words.Has(word) || required.Contains(word, StringComparer.Ordinal)) read[word] = WordingReader.Read(words, word, scope);
        }

        words.RefuseOthers([.. Word.All]);
        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
