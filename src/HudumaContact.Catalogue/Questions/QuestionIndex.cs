using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>Understands a question: the words as senses, the services that have them, what is asked, where, in which language.</summary>
internal sealed class QuestionIndex
{
    /// <summary>An intent less likely than this is a guess: enough to answer with, but not to leave out a menu.</summary>
    private const double LeastClear = 0.6;

    private const int MostSpeaking = 10;

    private readonly IReadOnlyList<Service> _services;
    private readonly Func<string, IReadOnlyList<Centre>> _centresIn;
    private readonly PlaceIndex _places;
    private readonly Vocabulary _vocabulary;
    private readonly ServiceChoice _choice;
    private readonly IntentCues _cues;
    private readonly LanguageGuess _language;
    private readonly BesideWords _beside;
    private readonly QuestionFeatures _features;
    private readonly LearnedIntents _learned;

    public QuestionIndex(IReadOnlyList<Service> services, PlaceIndex places, Func<string, IReadOnlyList<Centre>> centresIn, QuestionFacts facts)
    {
        _services = services;
        _places = places;
        _centresIn = centresIn;
        _vocabulary = new Vocabulary(facts, services.SelectMany(ServicePhrases.TextsOf).Select(text => text.Text));
        _choice = new ServiceChoice(new ServicePhrases(services, _vocabulary), new LearnedServices(services, facts.LearnedServices), _vocabulary);
        _cues = new IntentCues(facts.Cues, _vocabulary);
        _language = new LanguageGuess(facts.Languages);
        _beside = new BesideWords(facts.Vocabulary.Beside);
        _features = new QuestionFeatures(_vocabulary);
        _learned = new LearnedIntents(facts.Learned);
    }

    /// <summary>What of a question may speak for an intent.</summary>
    public Dictionary<string, double> FeaturesOf(string text)
    {
        var question = Read(text);
        return _features.Of(question, _choice.Of(question));
    }

    /// <summary>What of a question may speak for a service.</summary>
    public HashSet<string> WordsOf(string text) => ServiceWords.Of(Read(text), _vocabulary);

    public Understanding Understand(string text) => Meaning(Read(text));

    public Explanation Explain(string text)
    {
        var question = Read(text);
        var meaning = Meaning(question);
        return new Explanation(
            meaning,
            [.. question.Merged.Where(token => token.Known.Length > 0).Select(token => (token.Typed, token.Known, MeaningOf(token)))],
            [.. question.Cues.OrderByDescending(cue => cue == question.Deciding).Select(cue => (cue.Cue.Words, cue.Cue.Intent, cue.Cue.Strength.ToString().ToLowerInvariant()))],
            [.. _learned.Speaking(_features.Of(question, _choice.Of(question)), meaning.Intent).Take(MostSpeaking)],
            [.. _choice.Candidates(question).Select(fit => (_services[fit.Service], _choice.PhraseOf(fit), fit.Coverage, fit.Score))]);
    }

    private Understanding Meaning(ReadQuestion question)
    {
        var fits = _choice.Of(question);
        var likelihoods = _learned.Of(_features.Of(question, fits));
        var isName = fits.Best.Count > 0 && question.Deciding?.Cue is null or { Strength: CueStrength.Perhaps } && _features.IsName(question);
        var intent = isName ? OfName(question) : OfTwo(question, Intents.All.MaxBy(each => likelihoods[(int)each]));
        var isClear = !isName && likelihoods[(int)intent] >= LeastClear;
        // Where no service is meant and no word says so, a guess would send somebody's idle words to a complaint.
        if (fits.Best.Count == 0 && !isClear && !question.Cues.Exists(cue => cue.Cue.Intent == intent)) intent = Intent.Other;
        var topic = isClear && IsOfService(intent) ? Intents.TopicOf(intent) : null;
        var centres = intent is Intent.Centre && question.Place is { } place ? place.CentresFrom(_centresIn) : [];
        var county = intent is Intent.Other ? null : question.Place?.County;
        var language = _language.Of(question.Tokens);
        var (best, certainty) = intent is Intent.Other ? ([], Certainty.Unknown) : (fits.Best, fits.IsPlain && topic is not null ? Certainty.Sure : fits.Certainty);
        return new Understanding([.. best.Select(fit => new ServiceMatch(_services[fit.Service], fit.Score))], certainty, intent, topic, county, centres, language ?? TextLanguage.En, language is not null);
    }

    private ReadQuestion Read(string text)
    {
        var breaks = new List<int>();
        var words = _vocabulary.Parted(Wording.Of(text, breaks), breaks);
        var question = Read(words, breaks);
        return FirstOfTwo(question, words, breaks) ?? question;
    }

    /// <summary>Of two questions, each with a service of its own, the first; null when it is one question, or two about the same.</summary>
    private ReadQuestion? FirstOfTwo(ReadQuestion question, List<string> words, List<int> breaks)
    {
        if (question.Cues.Count < 2) return null;
        foreach (var end in _cues.ClauseEnds(question.Cues, question.Tokens, breaks).Where(end => end > 0 && end < words.Count))
        {
            var first = Read(words[..end], breaks.FindAll(at => at < end));
            var second = Read(words[end..], [.. breaks.Where(at => at > end).Select(at => at - end)]);
            if (!IsQuestion(first) || !IsQuestion(second)) continue;
            var meant = _choice.Of(first).Best;
            var other = _choice.Of(second).Best;
            if (meant.Count > 0 && other is [{ IsWhole: true } named, ..] && !meant.Any(fit => fit.Service == named.Service)) return first;
        }

        return null;
    }

    /// <summary>"Lost passport": who only names a service is told what it needs, and may choose another topic. "Forgotten PIN" asks where.</summary>
    private static Intent OfName(ReadQuestion question) => question.Deciding?.Cue.Intent is { } perhaps && IsOfService(perhaps) ? perhaps : Intent.Requirements;

    /// <summary>Of two things that are asked about a service the first one counts, whichever is the likelier.</summary>
    private static Intent OfTwo(ReadQuestion question, Intent likeliest) => question.IsOfTwo && IsOfService(likeliest) ? question.Deciding!.Cue.Intent : likeliest;

    private static bool IsOfService(Intent intent) => Intents.TopicOf(intent) is not null and not Topic.Centre;

    private static bool IsQuestion(ReadQuestion question) => question.Deciding?.Cue is { Strength: not CueStrength.Perhaps, Intent: not Intent.Other };

    private ReadQuestion Read(List<string> words, List<int> breaks)
    {
        var tokens = _vocabulary.Read(words);
        var place = _places.Find(words, _vocabulary.Lists, _vocabulary.Knows);
        if (place is { IsSpeltRight: true }) ReadAsPlace(tokens, place);
        var cues = _cues.Find(tokens, place is null ? new HashSet<int>() : Enumerable.Range(place.At, place.Length).ToHashSet());
        return new ReadQuestion(tokens, _vocabulary.Merged(tokens), place, cues, _cues.Deciding(cues, tokens, breaks), _cues.AreOfTwo(cues, tokens, breaks), _beside.AreIn(tokens));
    }

    /// <summary>A place is no typing error of another word: Turkana is not tukana, to insult.</summary>
    private void ReadAsPlace(List<Token> tokens, PlaceMatch place)
    {
        foreach (var at in Enumerable.Range(place.At, place.Length))
        {
            if (!_vocabulary.Knows(tokens[at].Typed)) tokens[at] = Token.NotKnown(tokens[at].Typed);
        }
    }

    private string MeaningOf(Token token) =>
        token.Senses.Count == 0 ? "not known" : string.Join(" or ", token.Senses.Select(sense => _vocabulary.NameOf(sense.Sense))) + (_vocabulary.WeightOf(token.Best) is SenseWeight.None ? ", passed over" : "");
}
