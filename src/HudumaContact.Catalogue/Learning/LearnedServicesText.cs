using System.Globalization;
using System.Text;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Learning;

/// <summary>Writes learned-services.yaml: a line for each word under each service, in the order of the alphabet, so that what changed is seen.</summary>
internal static class LearnedServicesText
{
    /// <summary>More would make the file larger than one may be.</summary>
    private const int MostWords = 9000;

    /// <summary>Less says nothing.</summary>
    private const double Least = 0.5;

    private const string Head = """
        # How much each word, and each two together, speak for a service, in tenths. Nobody writes this file: catalogue learn makes it of questions
        # of which it is known what is meant; docs/understanding.md tells how. Words that mean the same are one, by the name that vocabulary.yaml gives them.
        version: 1

        """;

    /// <summary>What nobody was taught yet.</summary>
    public static string Untaught => Of([]);

    public static string Of(Dictionary<string, List<(string Word, double Weight)>> learned)
    {
        var kept = learned
            .SelectMany(service => service.Value.Select(spoken => (Service: service.Key, spoken.Word, spoken.Weight)))
            .Where(spoken => spoken.Weight >= Least)
            .OrderByDescending(spoken => spoken.Weight)
            .ThenBy(spoken => spoken.Service, StringComparer.Ordinal)
            .ThenBy(spoken => spoken.Word, StringComparer.Ordinal)
            .Take(MostWords)
            .GroupBy(spoken => spoken.Service, StringComparer.Ordinal)
            .OrderBy(service => service.Key, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder(Head.ReplaceLineEndings("\n")).Append(CultureInfo.InvariantCulture, $"count: {kept.Sum(service => service.Count())}\nservices:{(kept.Count == 0 ? " {}" : "")}\n");
        foreach (var service in kept)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {service.Key}:\n");
            foreach (var (_, word, weight) in service.OrderBy(spoken => spoken.Word, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"    \"{word}\": {(int)Math.Round(weight * LearnedServicesFile.Steps)}\n");
        }

        return text.ToString();
    }
}
