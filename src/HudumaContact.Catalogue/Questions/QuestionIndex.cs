using System.Runtime.InteropServices;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Understands a question: the words as senses, the services that have them, what is asked, where, in which language.</summary>
internal sealed class QuestionIndex
{
    private const int MostMatches = 8;

    /// <summary>All of a phrase, each word right or nearly so.</summary>
    private const double SureCoverage = 0.99;

    /// <summary>The first must be ahead of the second by this, or the citizen is asked which.</summary>
    private const double SureMargin = 1.12;

    /// <summary>Below these the words are about something else.</summary>
    private const double LeastCoverage = 0.56;
    private const double LeastLoneCoverage = 0.4;
    private const double LeastScore = 2;

    /// <summary>A name alone, perhaps with one word beside it.</summary>
    private const int MostWordsOfName = 2;

    /// <summary>Matches far behind the first are no help to choose from.</summary>
    private const double LeastShareOfFirst = 0.45;

    private readonly IReadOnlyList<Service> _services;
    private readonly Func<string, IReadOnlyList<Centre>> _centresIn;
    private readonly PlaceIndex _places;
    private readonly Vocabulary _vocabulary;
    private readonly ServicePhrases _phrases;
    private readonly IntentCues _cues;
    private readonly LanguageGuess _language;
    private readonly BesideWords _beside;

    public QuestionIndex(IReadOnlyList<Service> services, PlaceIndex places, Func<string, IReadOnlyList<Centre>> centresIn, QuestionFacts facts)
    {
        _services = services;
        _places = places;
        _centresIn = centresIn;
        _vocabulary = new Vocabulary(facts, services.SelectMany(ServicePhrases.TextsOf).Select(text => text.Text));
        _phrases = new ServicePhrases(services, _vocabulary);
        _cues = new IntentCues(facts.Cues, _vocabulary);
        _language = new LanguageGuess(facts.Languages);
        _beside = new BesideWords(facts.Vocabulary.Beside);
    }

    public Understanding Understand(string text) => Meaning(Read(text));

    public Explanation Explain(string text)
    {
        var question = Read(text);
        return new Explanation(
            Meaning(question),
            [.. question.Merged.Where(token => token.Known.Length > 0).Select(token => (token.Typed, token.Known, MeaningOf(token)))],
            [.. question.Cues.OrderByDescending(cue => cue == question.Deciding).Select(cue => (cue.Cue.Words, cue.Cue.Intent, cue.Cue.Strength.ToString().ToLowerInvariant()))],
            [.. _phrases.Find(Asked(question.Merged), MostMatches).Select(fit => (_services[fit.Service], PhraseOf(fit), fit.Coverage, fit.Score))]);
    }

    private Understanding Meaning(ReadQuestion question)
    {
        var (matches, certainty) = Match(question);
        var intent = question.Deciding?.Cue.Intent;
        // "Land search" is a name: a word that only perhaps tells what is asked is enough to guess an intent, but not to leave out a menu.
        var topic = question.Deciding?.Cue is { Strength: not CueStrength.Perhaps } sure && Intents.TopicOf(sure.Intent) is { } asked and not Topic.Centre ? asked : (Topic?)null;
        var meant = (intent, certainty) switch
        {
            (Intent.Agent or Intent.Complaint or Intent.Centre, _) => intent.Value,
            // "Where is the nearest Huduma" asks where, but for no service.
            (_, Certainty.Unknown) => question.Cues.Select(cue => cue.Cue).FirstOrDefault(IsWithoutService)?.Intent ?? Intent.Other,
            (null or Intent.Other, _) => Intent.Requirements,
            _ => intent.Value,
        };
        var centres = meant is Intent.Centre && question.Place is { } place ? place.CentresFrom(_centresIn) : [];
        return new Understanding(matches, certainty, meant, topic, meant is Intent.Other ? null : question.Place?.County, centres, _language.Of(question.Tokens));
    }

    private static bool IsWithoutService(Cue cue) => cue is { Intent: Intent.Agent or Intent.Complaint or Intent.Centre, Strength: not CueStrength.Perhaps };

    private ReadQuestion Read(string text)
    {
        var breaks = new List<int>();
        var words = _vocabulary.Parted(Wording.Of(text, breaks), breaks);
        var tokens = _vocabulary.Read(words);
        var place = _places.Find(words, _vocabulary.Lists, _vocabulary.Knows);
        var cues = _cues.Find(tokens, place is null ? new HashSet<int>() : Enumerable.Range(place.At, place.Length).ToHashSet());
        return new ReadQuestion(tokens, _vocabulary.Merged(tokens), place, cues, _cues.Deciding(cues, tokens, breaks), _beside.AreIn(tokens));
    }

    private (IReadOnlyList<ServiceMatch> Matches, Certainty Certainty) Match(ReadQuestion question)
    {
        var asked = Asked(question.Merged);
        var found = _phrases.Find(asked, MostMatches);
        // "Leseni ni ngapi" names no one service: those that have the word are offered. So are they for "passport" alone, though it is a whole name.
        var isLone = question.Tokens.TrueForAll(token => token.Best >= 0)
            && asked.Keys.Except(question.PlaceTokens.Select(token => token.Best)).Count(sense => _vocabulary.WeightOf(sense) is not SenseWeight.Weak) == 1;
        var isName = isLone && asked.Count == 1 && question.Place is null && question.Tokens.Count <= MostWordsOfName;
        found = [.. found.Where(fit => isLone ? fit.Coverage >= LeastLoneCoverage : fit.Coverage >= LeastCoverage && fit.Score >= LeastScore)];
        if (found is not [var first, ..] || IsElsewhere(question, first, isLone)) return ([], Certainty.Unknown);
        var isSure = isName
            ? found.Count == 1
            : first.Coverage >= SureCoverage && !question.IsBeside && IsAsked(question, first) && (found.Count == 1 || first.Score >= found[1].Score * SureMargin);
        return
        (
            [.. found.Where(match => match.Score >= first.Score * LeastShareOfFirst).Select(match => new ServiceMatch(_services[match.Service], match.Score))],
            isSure ? Certainty.Sure : Certainty.Unsure
        );
    }

    /// <summary>"I want a job" has a word of ours, but asks for nothing that we tell. Of two words that go together that is not to be feared.</summary>
    private bool IsAsked(ReadQuestion question, ServiceFit first) =>
        question.Deciding?.Cue is { Strength: not CueStrength.Perhaps } || _phrases.SensesOf(first.Phrase).Length > 1;

    /// <summary>Whether the words are about something else than the service that they share a word with.</summary>
    private static bool IsElsewhere(ReadQuestion question, ServiceFit first, bool isLone)
    {
        var cue = question.Deciding?.Cue;
        if (cue is { Intent: Intent.Other, Strength: CueStrength.Sure }) return true;
        var isWhole = first.Coverage >= SureCoverage;
        if (question.IsBeside) return !isWhole || cue is null or { Strength: CueStrength.Perhaps };
        return !isLone && !isWhole && cue is null;
    }

    /// <summary>Senses in the question with how near their words are.</summary>
    private Dictionary<int, double> Asked(List<Token> tokens)
    {
        var asked = new Dictionary<int, double>();
        foreach (var (sense, nearness) in tokens.Where(token => token.Best >= 0 && _vocabulary.WeightOf(token.Best) is not SenseWeight.None).SelectMany(token => token.Senses))
        {
            if (_vocabulary.WeightOf(sense) is SenseWeight.None) continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(asked, sense, out _);
            known = Math.Max(known, nearness);
        }

        foreach (var outranked in asked.Keys.SelectMany(_vocabulary.OutrankedBy).ToList()) asked.Remove(outranked);
        return asked;
    }

    private string MeaningOf(Token token) =>
        token.Senses.Count == 0 ? "not known" : string.Join(" or ", token.Senses.Select(sense => _vocabulary.NameOf(sense.Sense))) + (_vocabulary.WeightOf(token.Best) is SenseWeight.None ? ", passed over" : "");

    private string PhraseOf(ServiceFit fit) => string.Join(' ', _phrases.SensesOf(fit.Phrase).ToArray().Select(_vocabulary.NameOf));
}
