using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// What of a question may speak for an intent: its words by their senses, alone and with the next; parts of words, by which a word
/// that was never met is like one that was; and signs, among them what the cues say. What names a service or a place is one word
/// among the others, so that what was learned of passports holds for fertiliser.
/// </summary>
internal sealed class QuestionFeatures(Vocabulary vocabulary)
{
    /// <summary>Every text has this.</summary>
    public const string Any = Sign + "any text";

    private const string Start = "^";
    private const string End = "$";
    private const string Thing = "<service>";
    private const string Somewhere = "<place>";
    private const string Number = "<number>";
    private const string Unknown = "<word>";
    private const string About = "about ";
    private const string Part = "*";
    private const string Sign = "= ";
    private const string Cue = Sign + "cue";

    private const int ShortestPart = 3;
    private const int LongestPart = 4;

    private const double WordsWeigh = 1;
    private const double PartsWeigh = 0.5;
    private const double SignWeighs = 0.5;

    /// <summary>Words that only join what names a service: cheti cha kuzaliwa.</summary>
    private static readonly HashSet<string> Links = new(["of", "ya", "za", "wa", "la", "cha", "vya", "the", "a", "for"], StringComparer.Ordinal);

    /// <summary>Words that may stand in a name and ask for nothing: lost or damaged ID, my passport.</summary>
    private static readonly HashSet<string> Beside = new(["or", "and", "i", "my"], StringComparer.Ordinal);

    /// <summary>Features of a question of some length, so that its memory need not grow.</summary>
    private const int Usual = 128;

    private readonly WordMemory<string[]> _parts = new(word => [.. PartsOf(word)]);

    /// <summary>Each with its weight. All words together weigh as much in a long text as in a short one, and so do all parts.</summary>
    public Dictionary<string, double> Of(ReadQuestion question, ServiceFits fits)
    {
        var features = new Dictionary<string, double>(Usual, StringComparer.Ordinal);
        var read = Read(question);
        Add(features, Together(read.Names).Concat(read.About), WordsWeigh);
        Add(features, read.Spelt.SelectMany(_parts.Of), PartsWeigh);
        foreach (var sign in SignsOf(question, read.Names, fits)) features[sign] = SignWeighs;
        return features;
    }

    public static bool IsSign(string feature) => feature.StartsWith(Sign, StringComparison.Ordinal);

    /// <summary>Whether it is what a cue says.</summary>
    public static bool IsOfCue(string feature) => feature.StartsWith(Cue, StringComparison.Ordinal);

    /// <summary>Whether it is a part of a word.</summary>
    public static bool IsPart(string feature) => feature.StartsWith(Part, StringComparison.Ordinal);

    /// <summary>Whether nothing is said but what names a service, what is done with it, and a place.</summary>
    public bool IsName(ReadQuestion question)
    {
        var names = Read(question).Names;
        return names.Contains(Thing) && names.TrueForAll(name => name is Thing or Somewhere || Links.Contains(name) || Beside.Contains(name) || vocabulary.IsAction(name));
    }

    private static void Add(Dictionary<string, double> features, IEnumerable<string> found, double weight)
    {
        var all = new HashSet<string>(Usual, StringComparer.Ordinal);
        all.UnionWith(found);
        foreach (var feature in all) features[feature] = weight / Math.Sqrt(all.Count);
    }

    /// <summary>The words by their senses, with one for all that names a service; what it names; and the other words as they are spelt.</summary>
    private (List<string> Names, List<string> About, List<string> Spelt) Read(ReadQuestion question)
    {
        var (names, about, spelt) = (new List<string>(), new List<string>(), new List<string>());
        var tokens = question.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (question.Place is { } place && at == place.At)
            {
                names.Add(Somewhere);
                at += place.Length - 1;
                continue;
            }

            if (tokens[at].Known.Length == 0) continue;
            var (sense, length) = vocabulary.PhraseAt(tokens, at) ?? (tokens[at].Best, 1);
            if (sense >= 0 && vocabulary.WeightOf(sense) is SenseWeight.Strong)
            {
                AddThing(names);
                about.Add(About + vocabulary.NameOf(sense));
            }
            else
            {
                names.Add(sense < 0 ? Unknown : sense == Senses.Number ? Number : vocabulary.NameOf(sense));
                if (length == 1 && sense != Senses.Number) spelt.Add(tokens[at].Typed);
            }

            at += length - 1;
        }

        return (names, about, spelt);
    }

    private static void AddThing(List<string> names)
    {
        if (names is [.., Thing]) return;
        if (names is [.., Thing, var link] && Links.Contains(link)) names.RemoveAt(names.Count - 1);
        else names.Add(Thing);
    }

    private static IEnumerable<string> Together(List<string> names)
    {
        var before = Start;
        foreach (var name in names)
        {
            yield return name;
            yield return $"{before} {name}";
            before = name;
        }

        yield return $"{before} {End}";
    }

    private static IEnumerable<string> PartsOf(string word)
    {
        var whole = Start + word + End;
        for (var length = ShortestPart; length <= LongestPart; length++)
        {
            for (var at = 0; at + length <= whole.Length; at++) yield return $"{Part}{whole.AsSpan(at, length)}{Part}";
        }
    }

    private static IEnumerable<string> SignsOf(ReadQuestion question, List<string> names, ServiceFits fits)
    {
        yield return Any;
        yield return Sign + "service " + fits.Certainty.ToString().ToLowerInvariant();
        yield return Sign + names.Count switch { <= 1 => "one word", 2 => "two words", 3 => "three words", <= 6 => "up to six words", <= 10 => "up to ten words", _ => "more words" };
        if (fits.IsDoubtful) yield return Sign + "service doubtful";
        if (question.IsBeside) yield return Sign + "other people's business";
        foreach (var form in question.Tokens.Where(token => token.IsSwahiliVerb).Select(token => token.Form).OfType<VerbForm>().Distinct())
            yield return $"{Sign}verb{(form.IsNegative ? " not" : "")} {form.Tense ?? "any time"}{(form.Object.Length > 0 ? $" -{form.Object}-" : "")}";
        yield return Cue + (question.Deciding is { Cue: var cue } ? $" decides {Intents.Name(cue.Intent)} {Said(cue.Strength)}" : " lacks");
        foreach (var told in question.Cues.GroupBy(found => found.Cue.Intent))
            yield return $"{Cue} {Intents.Name(told.Key)} {Said(told.Max(found => found.Cue.Strength))}";
    }

    private static string Said(CueStrength strength) => strength.ToString().ToLowerInvariant();
}
