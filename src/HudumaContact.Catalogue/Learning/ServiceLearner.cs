namespace HudumaContact.Catalogue.Learning;

/// <summary>
/// Finds how much each word speaks for each service: how much more often questions about it have the word than all questions have,
/// on a scale of logarithms, and the less the fewer they are.
/// </summary>
internal static class ServiceLearner
{
    /// <summary>What only one question has may be there by chance.</summary>
    private const int LeastQuestions = 2;

    /// <summary>Questions that each service is thought to have beside its own, with the words of all.</summary>
    private const double Others = 3;

    /// <summary>A single question counts for so much less than many.</summary>
    private const double Doubt = 2;

    /// <summary>A word that speaks for more services than these speaks for none.</summary>
    private const int MostServices = 6;

    /// <summary>The weights of words for each service, by its id.</summary>
    public static Dictionary<string, List<(string Word, double Weight)>> Learn(IReadOnlyList<(HashSet<string> Words, string Service)> questions)
    {
        var asked = questions.CountBy(question => question.Service).ToDictionary(StringComparer.Ordinal);
        var learned = new Dictionary<string, List<(string Word, double Weight)>>(StringComparer.Ordinal);
        foreach (var word in questions.SelectMany(question => question.Words.Select(word => (Word: word, question.Service))).GroupBy(pair => pair.Word, pair => pair.Service, StringComparer.Ordinal))
        {
            var all = word.Count();
            if (all < LeastQuestions) continue;
            var share = (double)all / questions.Count;
            var speaking = word
                .CountBy(service => service)
                .Select(with => (Service: with.Key, Weight: Math.Log((with.Value + (Others * share)) / (asked[with.Key] + Others) / share) * with.Value / (with.Value + Doubt)))
                .OrderByDescending(with => with.Weight)
                .ThenBy(with => with.Service, StringComparer.Ordinal)
                .Take(MostServices);
            foreach (var (service, weight) in speaking)
            {
                if (!learned.TryGetValue(service, out var words)) learned.Add(service, words = []);
                words.Add((word.Key, weight));
            }
        }

        return learned;
    }
}
