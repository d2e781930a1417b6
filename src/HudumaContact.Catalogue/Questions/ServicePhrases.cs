using System.Runtime.InteropServices;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// The keywords and names of all services, each a phrase of meanings filed under every one of them. A rare meaning weighs more than a
/// common one, a phrase that is there whole more than half of one, and a long phrase more than a short one: "lost id" beats "id".
/// </summary>
internal sealed class ServicePhrases
{
    private const double WeakWeight = 0.6;

    /// <summary>A phrase met with less says nothing about how well its service fits.</summary>
    private const double LeastWeight = 1.1;

    /// <summary>A meaning in more phrases than this only adds to those that a rarer one has found.</summary>
    private const int Common = 1000;

    private const double WholeBagFactor = 0.35;
    private const int MostCandidates = 40;

    private readonly IReadOnlyList<Service> _services;
    private readonly List<Phrase> _phrases = [];
    private readonly List<int>[] _phrasesByMeaning;
    private readonly HashSet<int>[] _meaningsByService;
    private readonly double[] _weights;

    public ServicePhrases(IReadOnlyList<Service> services, Vocabulary vocabulary)
    {
        _services = services;
        _phrasesByMeaning = [.. Enumerable.Range(0, vocabulary.Count).Select(_ => new List<int>())];
        _meaningsByService = [.. services.Select(_ => new HashSet<int>())];
        for (var service = 0; service < services.Count; service++)
        {
            foreach (var (text, factor) in TextsOf(services[service])) File(service, vocabulary.MeaningsOf(text), factor);
        }

        var spread = new int[vocabulary.Count];
        foreach (var meaning in _meaningsByService.SelectMany(meanings => meanings)) spread[meaning]++;
        _weights = [.. spread.Select((count, meaning) => vocabulary.IsWeak(meaning) ? WeakWeight : Math.Log(1 + (services.Count / (1.0 + count))))];
        foreach (var phrase in _phrases) phrase.Weight = phrase.Meanings.Sum(meaning => _weights[meaning]);
    }

    /// <summary>What people type and read for a service, with how much each kind of text counts.</summary>
    public static IEnumerable<(string Text, double Factor)> TextsOf(Service service) =>
    [
        .. service.Keywords.All.Select(keyword => (keyword, 1.0)),
        (service.ShortName.En, 1.0), (service.ShortName.Sw, 1.0), (service.Name.En, 0.8), (service.Name.Sw, 0.8), (service.Id, 0.9),
    ];

    /// <param name="asked">Meanings in a question with how near their words are, 0 to 1.</param>
    /// <returns>Best first. Coverage is how much of the service's best phrase is there, 1 for all of it.</returns>
    public List<(int Service, double Score, double Coverage)> Find(Dictionary<int, double> asked, int most)
    {
        var fits = new Dictionary<int, (double Score, double Coverage)>();
        foreach (var (index, (weight, count)) in Meet(asked))
        {
            var phrase = _phrases[index];
            var coverage = count == phrase.Meanings.Length ? 1 : weight / phrase.Weight;
            ref var fit = ref CollectionsMarshal.GetValueRefOrAddDefault(fits, phrase.Service, out _);
            fit = (Math.Max(fit.Score, weight * coverage * phrase.Factor), weight >= LeastWeight ? Math.Max(coverage, fit.Coverage) : fit.Coverage);
        }

        var candidates = fits.OrderByDescending(fit => fit.Value.Score).ThenBy(fit => fit.Key).Take(MostCandidates);
        return
        [
            .. candidates.Select(fit => (Service: fit.Key, Score: fit.Value.Score + Rest(fit.Key, asked), fit.Value.Coverage))
                .OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Service).Take(most),
        ];
    }

    private Dictionary<int, (double Weight, int Count)> Meet(Dictionary<int, double> asked)
    {
        var met = new Dictionary<int, (double Weight, int Count)>();
        foreach (var (meaning, nearness) in asked.OrderBy(asked => _phrasesByMeaning[asked.Key].Count).ThenBy(asked => asked.Key))
        {
            var phrases = _phrasesByMeaning[meaning];
            var weight = _weights[meaning] * nearness;
            if (phrases.Count > Common && met.Count > 0)
            {
                foreach (var phrase in met.Keys.Where(phrase => _phrases[phrase].Meanings.Contains(meaning)).ToList()) Add(met, phrase, weight);
            }
            else
            {
                foreach (var phrase in phrases) Add(met, phrase, weight);
            }
        }

        return met;
    }

    private static void Add(Dictionary<int, (double Weight, int Count)> met, int phrase, double weight)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(met, phrase, out _);
        sum = (sum.Weight + weight, sum.Count + 1);
    }

    /// <summary>What all words of the question say for a service, whatever phrase they are in; and of two that fit equally the one asked for more often.</summary>
    private double Rest(int service, Dictionary<int, double> asked)
    {
        var known = _meaningsByService[service];
        var all = asked.Where(meaning => known.Contains(meaning.Key)).Sum(meaning => meaning.Value * _weights[meaning.Key]);
        return (WholeBagFactor * all) + ((3 - _services[service].Popularity) * 0.25);
    }

    private void File(int service, List<int> meanings, double factor)
    {
        if (meanings.Count == 0) return;
        foreach (var meaning in meanings)
        {
            _phrasesByMeaning[meaning].Add(_phrases.Count);
            _meaningsByService[service].Add(meaning);
        }

        _phrases.Add(new Phrase(service, [.. meanings], factor));
    }

    private sealed record Phrase(int Service, int[] Meanings, double Factor)
    {
        public double Weight { get; set; }
    }
}
