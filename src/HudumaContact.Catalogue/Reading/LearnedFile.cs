using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

/// <summary>How much each feature of a question speaks for each intent, as <c>catalogue learn</c> found it.</summary>
internal static class LearnedFile
{
    public const string Name = "learned.yaml";

    /// <summary>Weights are written as whole numbers, this many to one.</summary>
    public const double Steps = 10;

    private const int Most = 1000;

    public static IReadOnlyDictionary<string, double[]> Read(CatalogueFile file)
    {
        var root = file.Root;
        var intents = root.Required("intents");
        if (intents.Count > 0 && !intents.SequenceEqual(Intents.All.Select(Intents.Name), StringComparer.Ordinal))
            root.Refuse(root.KeyNode("intents"), $"'intents' must be {string.Join(", ", Intents.All.Select(Intents.Name))}: the columns of the weights. Make the file anew with catalogue learn.");
        var learned = new Dictionary<string, double[]>(StringComparer.Ordinal);
        if (root.Mapping("weights") is { } weights)
        {
            foreach (var feature in weights.Keys)
            {
                if (weights.Take(feature) is YamlScalarNode { Value: { } row } && Row(row) is { } read) learned.Add(feature, read);
                else weights.Refuse(weights.KeyNode(feature), $"'{feature}' needs {Intents.All.Count} whole numbers from -{Most} to {Most}, one for each intent. Make the file anew with catalogue learn.");
            }
        }
        else if (!root.Has("weights"))
        {
            root.Refuse(root.Node, "'weights' is missing. Make the file anew with catalogue learn.");
        }

        file.RequireCount(learned.Count, "under 'weights'");
        root.RefuseOthers();
        return learned;
    }

    private static double[]? Row(string row)
    {
        var cells = row.Split(' ');
        var weights = new double[Intents.All.Count];
        if (cells.Length != weights.Length) return null;
        for (var at = 0; at < cells.Length; at++)
        {
            if (!int.TryParse(cells[at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight) || Math.Abs(weight) > Most) return null;
            weights[at] = weight / Steps;
        }

        return weights;
    }
}
