using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

internal static class VocabularyFile
{
    private static readonly string[] Lists = ["same", "actions", "weak", "passed_over", "also", "outranks"];

    public static VocabularyFacts Read(CatalogueFile file)
    {
        var root = file.Root;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var facts = new VocabularyFacts(
            Groups(root, "same", least: 2, seen), Groups(root, "actions", least: 2, seen), Groups(root, "weak", least: 1, seen),
            Groups(root, "passed_over", least: 1, seen), root.Required("plain"), root.Required("beside"), Pairs(root, "also", seen), Pairs(root, "outranks", seen));
        // A file cut off between two lines would still read well.
        file.RequireCount(Lists.Sum(list => root.List(list).Count), $"under {string.Join(", ", Lists)}");
        root.RefuseOthers();
        return facts;
    }

    private static List<IReadOnlyList<string>> Groups(YamlMapping root, string key, int least, HashSet<string> seen)
    {
        var nodes = root.List(key);
        if (nodes.Count == 0) root.Refuse(root.KeyNode(key), $"'{key}' is missing: lists of words that mean the same.");
        var groups = new List<IReadOnlyList<string>>();
        foreach (var node in nodes)
        {
            if (node is not YamlSequenceNode list || list.Children.Count < least || list.Any(word => word is not YamlScalarNode { Value.Length: > 0 }))
            {
                root.Refuse(node, least > 1 ? $"A line of '{key}' is a list of at least two words: [passport, pasipoti]." : $"A line of '{key}' is a list of words: [need, nahitaji].");
                continue;
            }

            foreach (var word in list.Where(word => !seen.Add(((YamlScalarNode)word).Value!)))
                root.Refuse(word, $"'{((YamlScalarNode)word).Value}' is there twice. A word has one meaning here.");
            groups.Add([.. list.Select(word => ((YamlScalarNode)word).Value!)]);
        }

        return groups;
    }

    private static List<(string, string)> Pairs(YamlMapping root, string key, HashSet<string> known)
    {
        var pairs = new List<(string, string)>();
        foreach (var node in root.List(key))
        {
            if (node is not YamlSequenceNode { Children: [YamlScalarNode { Value: { Length: > 0 } word }, YamlScalarNode { Value: { Length: > 0 } other }] })
                root.Refuse(node, $"A line of '{key}' is two words: [stolen, lost].");
            else if ((known.Contains(word) ? other : word) is var unknown && !known.Contains(unknown))
                root.Refuse(node, $"'{unknown}' is not among the words above. Write it as it stands there.");
            else
                pairs.Add((word, other));
        }

        return pairs;
    }
}
