using System.Runtime.InteropServices;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Chooses the services that a question may mean, and says how sure that is.</summary>
internal sealed class ServiceChoice(ServicePhrases phrases, LearnedServices learned, Vocabulary vocabulary)
{
    private const int MostMatches = 8;

    /// <summary>The first must be ahead of the second by this, or the citizen is asked which.</summary>
    private const double SureMargin = 1.12;

    /// <summary>Below these the words are about something else.</summary>
    private const double LeastCoverage = 0.56;
    private const double LeastScore = 2;

    /// <summary>What the words of a question speak for, beside the keywords that are met in it.</summary>
    private const double SpokenWeight = 0.4;

    /// <summary>Where no keyword is met well enough, what is spoken for must come to this to be offered.</summary>
    private const double LeastSpoken = 2.4;

    /// <summary>With one word of ours alone, less is enough to offer the services that have it.</summary>
    private const double LeastLoneCoverage = 0.4;

    /// <summary>A name alone, perhaps with one word beside it.</summary>
    private const int MostWordsOfName = 2;

    /// <summary>Matches far behind the first are no help to choose from.</summary>
    private const double LeastShareOfFirst = 0.3;

    /// <summary>What is meant, if a service is, as far as words tell.</summary>
    public ServiceFits Of(ReadQuestion question)
    {
        var asked = Asked(question.Merged);
        // "Leseni ni ngapi" names no one service: those that have the word are offered. So are they for "passport" alone, though it is a whole name.
        var isLone = question.Tokens.TrueForAll(token => token.Best >= 0)
            && asked.Keys.Except(question.PlaceTokens.Select(token => token.Best)).Count(sense => vocabulary.WeightOf(sense) is not SenseWeight.Weak) == 1;
        var isName = isLone && asked.Count == 1 && question.Place is null && question.Tokens.Count <= MostWordsOfName;
        var weighed = phrases.Find(asked, MostMatches);
        var named = weighed.FindAll(fit => isLone ? fit.Coverage >= LeastLoneCoverage : fit.Coverage >= LeastCoverage && fit.Score >= LeastScore);
        // Who types one word is offered what has it, and not what others said beside it.
        var found = WithSpoken(question, isName ? named : weighed, isName);
        if (found is not [var first, ..] || (named.Count == 0 && first.Score < LeastSpoken)) return ServiceFits.None;
        var isDoubtful = named.Count == 0 || IsElsewhere(question, first, isLone);
        var isGuessed = IsGuessed(first, asked);
        var isAhead = IsAhead(first, found);
        var isPlain = !isName && !isDoubtful && !isGuessed && isAhead && first.IsWhole && !question.IsBeside;
        var isSure = isName ? named.Count == 1 && !isDoubtful && !isGuessed : isPlain && IsAsked(question, first);
        return new ServiceFits(found.FindAll(fit => fit.Score >= first.Score * LeastShareOfFirst), isSure ? Certainty.Sure : Certainty.Unsure, isPlain, isDoubtful);
    }

    /// <summary>All that were weighed, best first.</summary>
    public IReadOnlyList<ServiceFit> Candidates(ReadQuestion question) => WithSpoken(question, phrases.Find(Asked(question.Merged), MostMatches));

    /// <summary>The phrase that fits best, in the words that name its senses, if one does.</summary>
    public string? PhraseOf(ServiceFit fit) => fit.Phrase == ServiceFit.NoPhrase ? null : string.Join(' ', phrases.SensesOf(fit.Phrase).ToArray().Select(vocabulary.NameOf));

    /// <summary>Those whose keywords are met, and those that only what was taught speaks for, best first.</summary>
    private List<ServiceFit> WithSpoken(ReadQuestion question, List<ServiceFit> met, bool isName = false)
    {
        var spoken = learned.Of(ServiceWords.Of(question, vocabulary));
        var found = met.ConvertAll(fit => spoken.Remove(fit.Service, out var more) ? fit with { Score = fit.Score + (SpokenWeight * more), Spoken = SpokenWeight * more } : fit);
        if (!isName) found.AddRange(spoken.Select(only => new ServiceFit(only.Key, SpokenWeight * only.Value, 0, ServiceFit.NoPhrase, SpokenWeight * only.Value)));
        return [.. found.OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Service).Take(MostMatches)];
    }

    /// <summary>Whether the first is well ahead by its keyword alone, or by all that speaks for it: "passport ni how much" is plain, whoever else asked so.</summary>
    private static bool IsAhead(ServiceFit first, List<ServiceFit> found) =>
        found.Skip(1).All(other => first.ByKeyword >= other.ByKeyword * SureMargin) || first.Score >= found[1].Score * SureMargin;

    /// <summary>Whether each word that names the service is only a bold guess at what was typed: an owl (bundi) is no fake (bandia).</summary>
    private bool IsGuessed(ServiceFit first, Dictionary<int, double> asked)
    {
        if (first.Phrase == ServiceFit.NoPhrase) return false;
        var nearest = 0.0;
        foreach (var sense in phrases.SensesOf(first.Phrase))
        {
            if (vocabulary.WeightOf(sense) is SenseWeight.Strong) nearest = Math.Max(nearest, asked.GetValueOrDefault(sense));
        }

        return nearest is > 0 and < Token.LeastNearness;
    }

    /// <summary>"I want a job" has a word of ours, but asks for nothing that we tell. Of two words that go together that is not to be feared.</summary>
    private bool IsAsked(ReadQuestion question, ServiceFit first) =>
        question.Deciding?.Cue is { Strength: not CueStrength.Perhaps } || phrases.SensesOf(first.Phrase).Length > 1;

    /// <summary>Whether the words are about something else than the service that they share a word with.</summary>
    private static bool IsElsewhere(ReadQuestion question, ServiceFit first, bool isLone)
    {
        var cue = question.Deciding?.Cue;
        if (cue is { Intent: Intent.Other, Strength: CueStrength.Sure }) return true;
        if (question.IsBeside) return !first.IsWhole || cue is null or { Strength: CueStrength.Perhaps };
        return !isLone && !first.IsWhole && cue is null;
    }

    /// <summary>Senses in the question with how near their words are, without those that say nothing beside others.</summary>
    private Dictionary<int, double> Asked(List<Token> tokens)
    {
        var asked = new Dictionary<int, double>();
        foreach (var (sense, nearness) in tokens.Where(Says).SelectMany(token => token.Senses).Where(sense => vocabulary.WeightOf(sense.Sense) is not SenseWeight.None))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(asked, sense, out _);
            known = Math.Max(known, nearness);
        }

        foreach (var outranked in asked.Keys.SelectMany(vocabulary.OutrankedBy).ToList()) asked.Remove(outranked);
        return asked;
    }

    private bool Says(Token token) => token.Best >= 0 && vocabulary.WeightOf(token.Best) is not SenseWeight.None;
}
