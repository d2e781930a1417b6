using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Tells what is wanted by the words that tell it. Of two questions the first one counts, and in it the surest words.
/// </summary>
internal sealed class IntentCues
{
    private static readonly string[] Joining = ["and", "na", "also", "pia", "plus", "then", "alafu", "halafu"];

    private readonly ILookup<int, CuePattern> _byFirst;
    private readonly List<CuePattern> _others;
    private readonly HashSet<int> _joining;

    public IntentCues(IReadOnlyList<Cue> cues, Vocabulary vocabulary)
    {
        var patterns = cues.Select(cue => new CuePattern(cue, vocabulary)).ToList();
        _byFirst = patterns.Where(pattern => pattern.First is not null).ToLookup(pattern => pattern.First!.Value);
        _others = [.. patterns.Where(pattern => pattern.First is null)];
        _joining = [.. Joining.Select(word => vocabulary.Read(word).Best)];
    }

    /// <summary>All cues in the question, but none that is part of a longer one; in the order of their places.</summary>
    public List<CueMatch> Find(List<Token> tokens, IReadOnlySet<int> places)
    {
        var found = new List<CueMatch>();
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var pattern in _byFirst[tokens[at].Best].Concat(_others))
            {
                if (pattern.EndFrom(at, tokens, places) is { } end) found.Add(new CueMatch(pattern.Cue, at, end, pattern.Length));
            }
        }

        return [.. found.Where(cue => !found.Exists(other => other.Covers(cue)))];
    }

    /// <summary>The cue that counts: of the first clause that asks something, the surest, and of these the longest.</summary>
    public CueMatch? Deciding(List<CueMatch> cues, List<Token> tokens, IReadOnlyCollection<int> breaks)
    {
        if (cues.Count == 0) return null;
        var isSurelyAsked = cues.Exists(cue => cue.Cue.Strength is CueStrength.Sure);
        foreach (var clause in ClausesOf(cues, tokens, breaks))
        {
            var telling = clause.FindAll(cue => cue.Cue.Strength is not CueStrength.Perhaps && !(isSurelyAsked && IsHow(cue.Cue)));
            // Whoever complains of a Huduma Centre or of who works there asks for neither.
            if (telling.Exists(cue => cue.Cue.Intent is Intent.Complaint)) telling.RemoveAll(cue => cue.Cue.Intent is Intent.Centre or Intent.Agent);
            if (telling.Count > 0) return Longest(telling.FindAll(cue => cue.Cue.Strength == telling.Max(other => other.Cue.Strength)));
        }

        return Longest(cues);
    }

    /// <summary>Whether two clauses each surely ask for something of a service, and not for the same.</summary>
    public bool AreOfTwo(List<CueMatch> cues, List<Token> tokens, IReadOnlyCollection<int> breaks) =>
        ClausesOf(cues, tokens, breaks)
            .Select(clause => Longest(clause.FindAll(cue => cue.Cue.Strength is CueStrength.Sure)))
            .OfType<CueMatch>()
            .Select(cue => cue.Cue.Intent)
            .Where(intent => Intents.TopicOf(intent) is not null and not Topic.Centre)
            .Distinct()
            .Count() > 1;

    /// <summary>The places where a clause ends: at a mark, or at an "and" that no cue runs over; last the end of the text.</summary>
    public IEnumerable<int> ClauseEnds(List<CueMatch> cues, List<Token> tokens, IReadOnlyCollection<int> breaks) =>
        Enumerable.Range(0, tokens.Count + 1).Where(at =>
            at == tokens.Count || ((breaks.Contains(at) || _joining.Contains(tokens[at].Best)) && !cues.Exists(cue => cue.Start < at && cue.End > at)));

    /// <summary>"How do I get it, and what do I need": how and where stands before other questions as a beginning, and counts alone only.</summary>
    private static bool IsHow(Cue cue) => cue is { Intent: Intent.Where, Strength: CueStrength.Likely };

    private static CueMatch? Longest(List<CueMatch> cues) => cues.MaxBy(cue => cue.Length);

    private IEnumerable<List<CueMatch>> ClausesOf(List<CueMatch> cues, List<Token> tokens, IReadOnlyCollection<int> breaks)
    {
        var next = 0;
        foreach (var end in ClauseEnds(cues, tokens, breaks))
        {
            var clause = new List<CueMatch>();
            while (next < cues.Count && cues[next].Start < end) clause.Add(cues[next++]);
            yield return clause;
        }

        yield return cues[next..];
    }
}
