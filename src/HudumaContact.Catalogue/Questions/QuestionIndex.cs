using System.Runtime.InteropServices;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Finds the services that words mean. Each keyword and name of a service is a phrase of meanings, filed under each of them; a question
/// looks only at phrases that share a meaning with it. A rare meaning weighs more than a common one, a phrase that is there whole more than
/// half of one, and a long phrase more than a short one: "lost id" beats "id".
/// </summary>
internal sealed class QuestionIndex
{
    private const int MostMatches = 8;

    private const double WeakWeight = 0.6;
    private const double SureCoverage = 0.99;
    private const double SureMargin = 1.12;
    private const double LeastCoverage = 0.62;
    private const double LeastScore = 2.2;

    private readonly IReadOnlyList<Service> _services;
    private readonly PlaceIndex _places;
    private readonly Vocabulary _vocabulary;
    private readonly TopicWords _topics;
    private readonly LanguageGuess _language;
    private readonly List<Phrase> _phrases = [];
    private readonly List<int>[] _phrasesByMeaning;
    private readonly double[] _weights;

    public QuestionIndex(IReadOnlyList<Service> services, PlaceIndex places, VocabularyFacts facts)
    {
        _services = services;
        _places = places;
        _topics = new TopicWords(facts);
        _language = new LanguageGuess(facts);
        _vocabulary = new Vocabulary(facts, services.SelectMany(TextsOf).Select(text => text.Text));
        _phrasesByMeaning = [.. Enumerable.Range(0, _vocabulary.Count).Select(_ => new List<int>())];
        var servicesByMeaning = new HashSet<int>[_vocabulary.Count];
        for (var service = 0; service < services.Count; service++)
        {
            foreach (var (text, factor) in TextsOf(services[service]))
            {
                if (_vocabulary.MeaningsOf(text) is not { Count: > 0 } meanings) continue;
                foreach (var meaning in meanings)
                {
                    _phrasesByMeaning[meaning].Add(_phrases.Count);
                    (servicesByMeaning[meaning] ??= []).Add(service);
                }

                _phrases.Add(new Phrase(service, [.. meanings], factor));
            }
        }

        _weights = [.. servicesByMeaning.Select((those, meaning) => _vocabulary.IsWeak(meaning) ? WeakWeight : Math.Log(1 + (services.Count / (double)(1 + (those?.Count ?? 0)))))];
        foreach (var phrase in CollectionsMarshal.AsSpan(_phrases)) phrase.Weight = phrase.Meanings.Sum(meaning => _weights[meaning]);
    }

    public Understanding Understand(string text)
    {
        var words = Wording.Of(text);
        var tokens = _vocabulary.Read(words);
        var topic = _topics.Find([.. tokens.SelectMany(token => token.Word.Split(' '))]) ?? _topics.Find(words);
        var county = _places.FindCounty(words, _vocabulary.Knows);
        var language = _language.Of(words);
        var (matches, certainty) = Match(tokens);
        return new Understanding(matches, topic, county, language, certainty);
    }

    private (IReadOnlyList<ServiceMatch>, Certainty) Match(List<Token> tokens)
    {
        var asked = Asked(tokens);
        if (asked.Count == 0) return ([], Certainty.Unknown);
        var scores = Score(asked);
        var best = scores.OrderByDescending(score => score.Value.Score).ThenBy(score => score.Key).Take(MostMatches).ToList();
        if (best.Count == 0) return ([], Certainty.Unknown);
        var first = best[0].Value;
        if (first.Coverage < LeastCoverage || first.Score < LeastScore) return ([], Certainty.Unknown);
        var isSure = first.Coverage >= SureCoverage && (best.Count == 1 || first.Score >= best[1].Value.Score * SureMargin);
        var matches = best.Where(score => score.Value.Score >= first.Score * 0.45).Select(score => new ServiceMatch(_services[score.Key], score.Value.Score)).ToList();
        return (matches, isSure ? Certainty.Sure : Certainty.Unsure);
    }

    /// <summary>Meanings in the question with how near their words are.</summary>
    private static Dictionary<int, double> Asked(List<Token> tokens)
    {
        var asked = new Dictionary<int, double>();
        foreach (var token in tokens)
        {
            foreach (var (meaning, nearness) in token.Meanings)
            {
                if (meaning < 0) break;
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(asked, meaning, out _);
                known = Math.Max(known, nearness);
            }
        }

        return asked;
    }

    private Dictionary<int, (double Score, double Coverage)> Score(Dictionary<int, double> asked)
    {
        var met = new Dictionary<int, (double Weight, int Count)>();
        foreach (var (meaning, nearness) in asked)
        {
            foreach (var phrase in _phrasesByMeaning[meaning])
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(met, phrase, out _);
                sum = (sum.Weight + (_weights[meaning] * nearness), sum.Count + 1);
            }
        }

        var scores = new Dictionary<int, (double Score, double Coverage)>();
        var bags = new Dictionary<int, HashSet<int>>();
        foreach (var (index, (weight, count)) in met)
        {
            var phrase = _phrases[index];
            var coverage = count == phrase.Meanings.Length ? 1 : weight / phrase.Weight;
            var score = weight * coverage * phrase.Factor;
            ref var best = ref CollectionsMarshal.GetValueRefOrAddDefault(scores, phrase.Service, out _);
            best = (Math.Max(score, best.Score), weight >= LeastScore / 2 ? Math.Max(coverage, best.Coverage) : best.Coverage);
            if (!bags.TryGetValue(phrase.Service, out var bag)) bags.Add(phrase.Service, bag = []);
            foreach (var meaning in phrase.Meanings) bag.Add(meaning);
        }

        foreach (var (service, bag) in bags)
        {
            var all = bag.Sum(meaning => asked.TryGetValue(meaning, out var nearness) ? nearness * _weights[meaning] : 0);
            var (score, coverage) = scores[service];
            scores[service] = (score + (0.35 * all) + Prior(_services[service]), coverage);
        }

        return scores;
    }

    // Among services that fit equally, the one asked for more often is meant.
    private static double Prior(Service service) => (3 - service.Popularity) * 0.25;

    private static IEnumerable<(string Text, double Factor)> TextsOf(Service service) =>
    [
        .. service.Keywords.All.Select(keyword => (keyword, 1.0)),
        (service.ShortName.En, 1.0), (service.ShortName.Sw, 1.0), (service.Name.En, 0.8), (service.Name.Sw, 0.8), (service.Id, 0.9),
    ];

    private sealed record Phrase(int Service, int[] Meanings, double Factor)
    {
        public double Weight { get; set; }
    }
}
