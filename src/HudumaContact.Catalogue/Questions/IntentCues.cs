using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Tells what is wanted by the words that tell it. The surest words count; of two questions that are as sure the first one.
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

    /// <summary>The cue that counts: of the first clause that has one of the surest, the longest.</summary>
    public CueMatch? Deciding(List<CueMatch> cues, List<Token> tokens, IReadOnlyCollection<int> breaks)
    {
        if (cues.Count == 0) return null;
        var surest = cues.Max(cue => cue.Cue.Strength);
        return ClausesOf(cues, tokens, breaks).Select(clause => clause.Where(cue => cue.Cue.Strength == surest).MaxBy(cue => cue.Length)).FirstOrDefault(cue => cue is not null);
    }

    /// <summary>A clause ends at a mark, or at an "and" that no cue runs over.</summary>
    private IEnumerable<List<CueMatch>> ClausesOf(List<CueMatch> cues, List<Token> tokens, IReadOnlyCollection<int> breaks)
    {
        var clause = new List<CueMatch>();
        var next = 0;
        for (var at = 0; at <= tokens.Count; at++)
        {
            var ends = at == tokens.Count || ((breaks.Contains(at) || _joining.Contains(tokens[at].Best)) && !cues.Exists(cue => cue.Start < at && cue.End > at));
            if (!ends) continue;
            while (next < cues.Count && cues[next].Start < at) clause.Add(cues[next++]);
            yield return clause;
            clause = [];
        }

        clause.AddRange(cues.Skip(next));
        yield return clause;
    }
}
