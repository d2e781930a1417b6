using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

internal static class VocabularyFile
{
    public static VocabularyFacts Read(CatalogueFile file)
    {
        var root = file.Root;
        var facts = new VocabularyFacts(
            ReadSame(root), Required(root, "passed_over"), Required(root, "weak"), Required(root, "english"), Required(root, "swahili"), ReadTopics(root));
        root.RefuseOthers();
        return facts;
    }

    private static List<IReadOnlyList<string>> ReadSame(YamlMapping root)
    {
        var nodes = root.List("same");
        if (nodes.Count == 0) root.Refuse(root.KeyNode("same"), "'same' is missing: lists of words that mean the same.");
        var groups = new List<IReadOnlyList<string>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node is not YamlSequenceNode { Children.Count: > 1 } list || list.Any(word => word is not YamlScalarNode { Value.Length: > 0 }))
            {
                root.Refuse(node, "A line of 'same' is a list of at least two words: [passport, pasipoti].");
                continue;
            }

            foreach (var word in list.Where(word => !seen.Add(((YamlScalarNode)word).Value!)))
                root.Refuse(word, $"'{((YamlScalarNode)word).Value}' is there twice. A word has one meaning here.");
            groups.Add([.. list.Select(word => ((YamlScalarNode)word).Value!)]);
        }

        return groups;
    }

    private static List<(Topic, IReadOnlyList<string>)> ReadTopics(YamlMapping root)
    {
        var topics = new List<(Topic, IReadOnlyList<string>)>();
        if (root.Mapping("topics") is not { } entry)
        {
            root.Refuse(root.KeyNode("topics"), "'topics' is missing: the words that tell what is asked.");
            return topics;
        }

        foreach (var name in entry.Keys.ToList())
        {
            if (Topics.Find(name) is { } topic && Topics.OfService.Contains(topic)) topics.Add((topic, Required(entry, name)));
        }

        foreach (var missing in Topics.OfService.Select(Topics.Name).Where(name => !entry.Has(name)))
            entry.Refuse(entry.Node, $"'{missing}' is missing under 'topics'.");
        entry.RefuseOthers();
        return topics;
    }

    private static IReadOnlyList<string> Required(YamlMapping entry, string key)
    {
        var words = entry.Texts(key);
        if (words.Count == 0) entry.Refuse(entry.KeyNode(key), $"'{key}' is missing or empty.");
        return words;
    }
}
