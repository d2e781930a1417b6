using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

internal static class AffixesFile
{
    public static AffixFacts Read(CatalogueFile file)
    {
        var root = file.Root;
        var facts = new AffixFacts(
            Syllables(root, "subjects"), Syllables(root, "negatives"), Tenses(root), Syllables(root, "objects"), Syllables(root, "others"), Endings(root));
        file.RequireCount(root.List("endings").Count, "under 'endings'");
        root.RefuseOthers();
        return facts;
    }

    private static IReadOnlyList<string> Syllables(YamlMapping root, string key)
    {
        var syllables = root.Required(key);
        foreach (var wrong in syllables.Where(syllable => !IsLetters(syllable)))
            root.Refuse(root.KeyNode(key), $"'{wrong}' must be small letters, without a hyphen.");
        return syllables;
    }

    private static IReadOnlyList<(string, IReadOnlyList<string>)> Tenses(YamlMapping root)
    {
        if (root.Mapping("tenses") is { } tenses) return [.. tenses.Keys.ToList().Select(tense => (tense, Syllables(tenses, tense)))];
        root.Refuse(root.KeyNode("tenses"), "'tenses' is missing: the marks of each tense by its name.");
        return [];
    }

    private static List<(string, string)> Endings(YamlMapping root)
    {
        var endings = new List<(string, string)>();
        var nodes = root.List("endings");
        if (nodes.Count == 0) root.Refuse(root.KeyNode("endings"), "'endings' is missing or empty.");
        foreach (var node in nodes)
        {
            if (node is YamlSequenceNode { Children: [YamlScalarNode { Value: { } ending }, YamlScalarNode { Value: { } known }] } && IsLetters(ending) && ending.Length > 0 && IsLetters(known))
                endings.Add((ending, known));
            else
                root.Refuse(node, "An ending is written with what the known form has in its place, in small letters: [iwa, a], or [ed, \"\"].");
        }

        return endings;
    }

    private static bool IsLetters(string text) => text.All(char.IsAsciiLetterLower);
}
