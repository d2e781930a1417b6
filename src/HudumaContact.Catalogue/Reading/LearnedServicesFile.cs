using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

/// <summary>How much which words speak for each service, as <c>catalogue learn</c> found it.</summary>
internal static class LearnedServicesFile
{
    public const string Name = "learned-services.yaml";

    /// <summary>Weights are written as whole numbers, this many to one.</summary>
    public const double Steps = 10;

    private const int Most = 100;

    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Read(CatalogueFile file)
    {
        var root = file.Root;
        var learned = new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal);
        if (root.Mapping("services") is { } services)
        {
            foreach (var id in services.Keys.ToList())
            {
                if (services.Mapping(id) is { } words) learned.Add(id, WordsOf(words));
            }
        }
        else if (!root.Has("services"))
        {
            root.Refuse(root.Node, "'services' is missing. Make the file anew with catalogue learn.");
        }

        file.RequireCount(learned.Values.Sum(words => words.Count), "words under 'services'");
        root.RefuseOthers();
        return learned;
    }

    private static Dictionary<string, double> WordsOf(YamlMapping words)
    {
        var read = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words.Keys.ToList())
        {
            if (words.Whole(word, 0, Most) is { } weight) read.Add(word, weight / Steps);
        }

        return read;
    }
}
