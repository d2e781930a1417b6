using System.Runtime.InteropServices;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Understands a question: the words as meanings, the services that have them, what is asked, where, in which language.</summary>
internal sealed class QuestionIndex
{
    private const int MostMatches = 8;

    /// <summary>All of a phrase, each word right or nearly so.</summary>
    private const double SureCoverage = 0.99;

    /// <summary>The first must be ahead of the second by this, or the citizen is asked which.</summary>
    private const double SureMargin = 1.12;

    /// <summary>Below these the words are about something else.</summary>
    private const double LeastCoverage = 0.62;
    private const double LeastScore = 2.2;

    /// <summary>A name alone, perhaps with one word beside it.</summary>
    private const int MostWordsOfName = 2;

    /// <summary>Matches far behind the first are no help to choose from.</summary>
    private const double LeastShareOfFirst = 0.45;

    private readonly IReadOnlyList<Service> _services;
    private readonly PlaceIndex _places;
    private readonly Vocabulary _vocabulary;
    private readonly ServicePhrases _phrases;
    private readonly TopicWords _topics;
    private readonly LanguageGuess _language;

    public QuestionIndex(IReadOnlyList<Service> services, PlaceIndex places, VocabularyFacts facts)
    {
        _services = services;
        _places = places;
        _vocabulary = new Vocabulary(facts, services.SelectMany(ServicePhrases.TextsOf).Select(text => text.Text));
        _phrases = new ServicePhrases(services, _vocabulary);
        _topics = new TopicWords(facts);
        _language = new LanguageGuess(facts);
    }

    public Understanding Understand(string text)
    {
        var words = Wording.Of(text);
        var tokens = _vocabulary.Read(words);
        // First as the words are spelled, then as they were typed: a verb that lost its prefix may have been the very word of a topic.
        var topic = _topics.Find([.. tokens.SelectMany(token => token.Word.Split(' '))]) ?? _topics.Find(words);
        var county = _places.FindCounty(words, _vocabulary.Knows);
        var (matches, certainty) = Match(tokens, isName: county is null && words.Count <= MostWordsOfName);
        return new Understanding(matches, topic, county, _language.Of(words), certainty);
    }

    private (IReadOnlyList<ServiceMatch> Matches, Certainty Certainty) Match(List<Token> tokens, bool isName)
    {
        var asked = Asked(tokens);
        var found = _phrases.Find(asked, MostMatches);
        // "leseni" or "passport" alone names no one service: those who have the word are offered.
        var isBare = asked.Count == 1 && isName;
        if (found is not [var first, ..]) return ([], Certainty.Unknown);
        if (!isBare && (first.Coverage < LeastCoverage || first.Score < LeastScore)) return ([], Certainty.Unknown);
        var isSure = isBare
            ? found.Count == 1
            : first.Coverage >= SureCoverage && (found.Count == 1 || first.Score >= found[1].Score * SureMargin);
        return
        (
            [.. found.Where(match => match.Score >= first.Score * LeastShareOfFirst).Select(match => new ServiceMatch(_services[match.Service], match.Score))],
            isSure ? Certainty.Sure : Certainty.Unsure
        );
    }

    /// <summary>Meanings in the question with how near their words are.</summary>
    private static Dictionary<int, double> Asked(List<Token> tokens)
    {
        var asked = new Dictionary<int, double>();
        foreach (var (meaning, nearness) in tokens.Where(token => !token.SaysNothing).SelectMany(token => token.Meanings))
        {
            if (meaning == Vocabulary.PassedOver) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(asked, meaning, out _);
            known = Math.Max(known, nearness);
        }

        return asked;
    }
}
