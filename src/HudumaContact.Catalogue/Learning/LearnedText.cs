using System.Globalization;
using System.Text;
using HudumaContact.Catalogue.Questions;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Learning;

/// <summary>Writes learned.yaml: a line for each feature, in the order of the alphabet, so that what changed is seen.</summary>
internal static class LearnedText
{
    /// <summary>More are hardly ever met, say little, and would make the file larger than one may be.</summary>
    private const int MostFeatures = 6000;

    /// <summary>Part of a word: one of many in a text, so that its weight counts less than that of a word.</summary>
    private const double OfPart = 0.3;

    private const string Head = """
        # How much each feature of a question speaks for each intent, in tenths. Nobody writes this file: catalogue learn makes it of questions
        # of which it is known what is wanted; docs/understanding.md tells how. ^ begins a text or a word and $ ends it, *...* is a part of
        # a word, <service> and <place> are any; "about ..." is what names the service, "= ..." a sign, such as what the cues say.
        version: 1

        """;

    /// <summary>What nobody was taught yet.</summary>
    public static string Untaught => Of(IntentLearner.Learn([]));

    public static string Of(Dictionary<string, double[]> weights)
    {
        var kept = weights
            .Select(feature => (Name: feature.Key, Row: Array.ConvertAll(feature.Value, weight => (int)Math.Round(weight * LearnedFile.Steps))))
            .Where(feature => QuestionFeatures.IsSign(feature.Name) || feature.Row.Any(weight => weight != 0))
            .OrderByDescending(feature => QuestionFeatures.IsSign(feature.Name))
            .ThenByDescending(feature => feature.Row.Max(Math.Abs) * (QuestionFeatures.IsPart(feature.Name) ? OfPart : 1))
            .ThenBy(feature => feature.Name, StringComparer.Ordinal)
            .Take(MostFeatures)
            .OrderBy(feature => feature.Name, StringComparer.Ordinal)
            .ToList();
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"))
            .Append(CultureInfo.InvariantCulture, $"count: {kept.Count}\nintents: [{string.Join(", ", Intents.All.Select(Intents.Name))}]\nweights:\n");
        foreach (var (name, row) in kept) text.Append(CultureInfo.InvariantCulture, $"  \"{name}\": {string.Join(' ', row)}\n");
        return text.ToString();
    }
}
