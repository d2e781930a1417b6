namespace HudumaContact.Catalogue.Questions;

/// <summary>Tells the intent by what questions of people taught: each feature has a weight for each intent, and the likeliest intent has the most.</summary>
internal sealed class LearnedIntents(IReadOnlyDictionary<string, double[]> weights)
{
    /// <summary>For each intent how likely it is, all together 1.</summary>
    public double[] Of(Dictionary<string, double> features)
    {
        var sums = new double[Intents.All.Count];
        foreach (var (feature, value) in features)
        {
            if (!weights.TryGetValue(feature, out var of)) continue;
            for (var intent = 0; intent < sums.Length; intent++) sums[intent] += of[intent] * value;
        }

        return Likelihood.Of(sums);
    }

    /// <summary>How much more each feature speaks for the intent than for the average one, the strongest first.</summary>
    public IEnumerable<(string Feature, double Weight)> Speaking(Dictionary<string, double> features, Intent intent) =>
        features
            .Select(feature => (feature.Key, Weight: weights.TryGetValue(feature.Key, out var of) ? of[(int)intent] * feature.Value : 0))
            .Where(feature => feature.Weight > 0)
            .OrderByDescending(feature => feature.Weight)
            .ThenBy(feature => feature.Key, StringComparer.Ordinal);
}
