using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// The keywords and names of all services, each a phrase of senses filed under every one of them. A rare sense weighs more than a
/// common one, a phrase that is there whole more than half of one, and a long phrase more than a short one: "lost id" beats "id".
/// </summary>
internal sealed class ServicePhrases
{
    private const double WeakWeight = 0.6;

    /// <summary>A phrase met with less says nothing about how well its service fits.</summary>
    private const double LeastWeight = 1.1;

    /// <summary>What part of a phrase without a strong sense must weigh to name a service: an action and a weak word, not two weak ones.</summary>
    private const double LeastOfTwo = 1.3;

    /// <summary>What all words of the question say for a service, whatever phrase they are in.</summary>
    private const double WholeBagFactor = 0.35;

    /// <summary>For each step of popularity: of two that fit equally the one asked for more often.</summary>
    private const double PopularityWeight = 0.25;

    /// <summary>Of two services with the same keyword it is more typical of the one that has it earlier in its list.</summary>
    private const double LaterLess = 0.001;
    private const int MostLater = 30;

    /// <summary>A phrase that lacks a word fits less than what its other words weigh, for the small one may be what tells it from its sibling.</summary>
    private const double LackFactor = 0.9;

    /// <summary>For a phrase of actions only.</summary>
    private const double NamelessFactor = 0.5;

    /// <summary>A phrase that fits so much worse than the best one is not looked at further.</summary>
    private const double LeastShareOfBest = 0.15;

    private const int MostCandidates = 40;

    private readonly IReadOnlyList<Service> _services;
    private readonly PhraseTable _phrases;
    private readonly int[][] _sensesByService;
    private readonly double[] _weights;
    private readonly double[] _phraseWeights;
    private readonly Func<int, bool> _isStrong;
    private readonly Func<MetPhrase, ServiceFit> _fitOf;
    private readonly ConcurrentBag<PhraseMeeting> _idle = [];

    public ServicePhrases(IReadOnlyList<Service> services, Vocabulary vocabulary)
    {
        _services = services;
        _phrases = new PhraseTable(vocabulary.Count);
        _sensesByService = new int[services.Count][];
        var spread = new int[vocabulary.Count];
        for (var service = 0; service < services.Count; service++)
        {
            var all = new HashSet<int>();
            foreach (var (text, factor) in TextsOf(services[service]))
            {
                var senses = vocabulary.SensesOf(text);
                if (senses.Count == 0) continue;
                _phrases.Add(service, senses, factor);
                all.UnionWith(senses);
            }

            _sensesByService[service] = [.. all.Order()];
            foreach (var sense in all) spread[sense]++;
        }

        _phrases.File();
        _weights = [.. spread.Select((count, sense) => vocabulary.WeightOf(sense) is SenseWeight.Weak ? WeakWeight : Math.Log(1 + (services.Count / (1.0 + count))))];
        _fitOf = FitOf;
        _isStrong = sense => vocabulary.WeightOf(sense) is SenseWeight.Strong;
        _phraseWeights = [.. Enumerable.Range(0, _phrases.Count).Select(phrase => _phrases.SensesOf(phrase).ToArray().Sum(sense => _weights[sense]))];
    }

    /// <summary>What people type and read for a service, with how much each kind of text counts.</summary>
    public static IEnumerable<(string Text, double Factor)> TextsOf(Service service) =>
    [
        .. service.Keywords.All.Select((keyword, at) => (keyword, 1 - (LaterLess * Math.Min(at, MostLater)))),
        (service.ShortName.En, 1.0), (service.ShortName.Sw, 1.0), (service.Name.En, 0.8), (service.Name.Sw, 0.8), (service.Id, 0.9),
    ];

    /// <summary>The senses of a phrase, to say why.</summary>
    public ReadOnlySpan<int> SensesOf(int phrase) => _phrases.SensesOf(phrase);

    /// <param name="asked">Senses in a question with how near their words are, 0 to 1.</param>
    /// <returns>Best first.</returns>
    public List<ServiceFit> Find(Dictionary<int, double> asked, int most)
    {
        var candidates = Candidates(asked).OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Service).Take(MostCandidates);
        return [.. candidates.Select(fit => fit with { Score = fit.Score + Rest(fit.Service, asked) }).OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Service).Take(most)];
    }

    /// <summary>Of each service the phrase that fits best.</summary>
    private Dictionary<int, ServiceFit>.ValueCollection Candidates(Dictionary<int, double> asked)
    {
        if (!_idle.TryTake(out var meeting)) meeting = new PhraseMeeting(_phrases);
        var best = BestOf(meeting.Meet(asked, _weights, _isStrong, _fitOf));
        _idle.Add(meeting);
        return best.Values;
    }

    private static Dictionary<int, ServiceFit> BestOf(List<ServiceFit> fits)
    {
        var best = new Dictionary<int, ServiceFit>();
        if (fits.Count == 0) return best;
        var least = fits.Max(fit => fit.Score) * LeastShareOfBest;
        foreach (var fit in fits)
        {
            if (fit.Score < least) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, fit.Service, out var isKnown);
            if (!isKnown || fit.Score > known.Score) known = fit with { Coverage = Math.Max(fit.Coverage, known.Coverage) };
            else if (fit.Coverage > known.Coverage) known = known with { Coverage = fit.Coverage };
        }

        return best;
    }

    private ServiceFit FitOf(MetPhrase met)
    {
        var isWhole = met.Count == _phrases.SensesOf(met.Phrase).Length;
        var coverage = isWhole ? 1 : LackFactor * met.Weight / _phraseWeights[met.Phrase];
        // "Lost" alone says what is done, but with nothing that it is done with; "collect document" will do.
        var isNaming = met.Strong > 0 || (met.Count > 1 && (isWhole || met.Weight > LeastOfTwo));
        var score = met.Weight * coverage * _phrases.FactorOf(met.Phrase) * (isNaming ? 1 : NamelessFactor);
        return new ServiceFit(_phrases.ServiceOf(met.Phrase), score, isNaming && met.Weight >= LeastWeight ? coverage : 0, met.Phrase);
    }

    private double Rest(int service, Dictionary<int, double> asked)
    {
        var known = _sensesByService[service];
        var all = 0.0;
        foreach (var (sense, nearness) in asked)
        {
            if (Array.BinarySearch(known, sense) >= 0) all += nearness * _weights[sense];
        }

        return (WholeBagFactor * all) + ((3 - _services[service].Popularity) * PopularityWeight);
    }
}
