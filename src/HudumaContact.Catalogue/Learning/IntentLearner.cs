using HudumaContact.Catalogue.Questions;

namespace HudumaContact.Catalogue.Learning;

/// <summary>
/// Finds how much each feature speaks for each intent: logistic regression over all intents, each weight with steps of its own (AdaGrad).
/// The questions are met in the same order each time, so that the same questions always teach the same.
/// </summary>
internal sealed class IntentLearner
{
    private const int Rounds = 30;
    private const double Step = 0.1;

    /// <summary>Pulls each weight towards nothing, the harder the larger it is.</summary>
    private const double Pull = 1e-4;

    /// <summary>Keeps the first step of a weight from being a leap.</summary>
    private const double FirstSlopes = 0.01;

    /// <summary>What only one question has may be there by chance.</summary>
    private const int LeastQuestions = 2;

    /// <summary>By this part of the way round, each question is far from the last one: files have them by intent.</summary>
    private const double GoldenPart = 0.6180339887;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly double[][] _weights;
    private readonly double[][] _slopes;

    private IntentLearner(IReadOnlyList<(Dictionary<string, double> Features, Intent Intent)> questions)
    {
        _ids.Add(QuestionFeatures.Any, 0);
        foreach (var feature in questions.SelectMany(question => question.Features.Keys).CountBy(feature => feature).Where(feature => feature.Value >= LeastQuestions))
            _ids.TryAdd(feature.Key, _ids.Count);
        _weights = [.. _ids.Select(_ => new double[Intents.All.Count])];
        _slopes = [.. _ids.Select(_ => Enumerable.Repeat(FirstSlopes, Intents.All.Count).ToArray())];
    }

    /// <summary>The weights of each feature, less their mean: what speaks for all intents alike says nothing.</summary>
    public static Dictionary<string, double[]> Learn(IReadOnlyList<(Dictionary<string, double> Features, Intent Intent)> questions)
    {
        var learner = new IntentLearner(questions);
        // Cues were written with many of these questions in view, and are right about them more often than they will be about others.
        // So each question is met twice, with what its cues say and without.
        var lessons = questions
            .SelectMany((question, at) => new[]
            {
                (Place: at * GoldenPart % 1, Known: learner.Known(question.Features), question.Intent),
                (Place: (at + 0.37) * GoldenPart % 1, Known: learner.Known(question.Features.Where(feature => !QuestionFeatures.IsOfCue(feature.Key))), question.Intent),
            })
            .OrderBy(lesson => lesson.Place)
            .ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (_, known, intent) in lessons) learner.Meet(known, (int)intent);
        }

        return learner._ids.ToDictionary(feature => feature.Key, feature => Centred(learner._weights[feature.Value]), StringComparer.Ordinal);
    }

    private (int Feature, double Value)[] Known(IEnumerable<KeyValuePair<string, double>> features) =>
        [.. features.Where(feature => _ids.ContainsKey(feature.Key)).Select(feature => (_ids[feature.Key], feature.Value))];

    private void Meet((int Feature, double Value)[] known, int meant)
    {
        var sums = new double[Intents.All.Count];
        foreach (var (feature, value) in known)
        {
            for (var intent = 0; intent < sums.Length; intent++) sums[intent] += _weights[feature][intent] * value;
        }

        var likelihoods = Likelihood.Of(sums);
        likelihoods[meant] -= 1;
        foreach (var (feature, value) in known)
        {
            var (weights, slopes) = (_weights[feature], _slopes[feature]);
            for (var intent = 0; intent < sums.Length; intent++)
            {
                var slope = (likelihoods[intent] * value) + (Pull * weights[intent]);
                slopes[intent] += slope * slope;
                weights[intent] -= Step * slope / Math.Sqrt(slopes[intent]);
            }
        }
    }

    private static double[] Centred(double[] weights)
    {
        var mean = weights.Average();
        return Array.ConvertAll(weights, weight => weight - mean);
    }
}
