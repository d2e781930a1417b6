using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

internal static class IntentsFile
{
    public static IReadOnlyList<Cue> Read(CatalogueFile file)
    {
        var root = file.Root;
        var cues = new List<Cue>();
        var seen = new Dictionary<string, Intent>(StringComparer.Ordinal);
        foreach (var intent in Intents.All)
        {
            var name = Intents.Name(intent);
            if (root.Mapping(name) is not { } entry)
            {
                root.Refuse(root.KeyNode(name), $"'{name}' is missing: the words that tell it.");
                continue;
            }

            foreach (var strength in Enum.GetValues<CueStrength>())
            {
                var key = strength.ToString().ToLowerInvariant();
                var nodes = entry.List(key);
                if (nodes.Count == 0) entry.Refuse(entry.KeyNode(key), $"'{name}.{key}' is missing or empty.");
                foreach (var node in nodes)
                {
                    if (node is not YamlScalarNode { Value: { Length: > 0 } words }) entry.Refuse(node, "A cue is a few words: how much.");
                    else if (words.Split(' ').FirstOrDefault(word => !Cue.IsWord().IsMatch(word)) is { } wrong)
                        entry.Refuse(node, $"'{wrong}' can't be part of a cue. It has words in small letters, ..., <number>, <place> and haja-lipa or haja-*.");
                    else if (!seen.TryAdd(words, intent)) entry.Refuse(node, $"'{words}' is there twice, under {Intents.Name(seen[words])} and here. Words tell one intent.");
                    else cues.Add(new Cue(intent, strength, words));
                }
            }

            entry.RefuseOthers();
        }

        root.RefuseOthers();
        return cues;
    }
}
