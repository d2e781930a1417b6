using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue;

/// <summary>Knows the words that ask and name nothing, which are about whatever was told before: "na bei?", "how long".</summary>
internal sealed class FollowUp(VocabularyFacts vocabulary)
{
    /// <summary>Letters of a root: Swahili puts before it who and when, as in ina-chukua.</summary>
    private const int ShortestRoot = 4;

    // As they are written: "nile" is no "ile", and who asks for the price of flour does not ask for that of a passport.
    private readonly HashSet<string> _small = vocabulary.PassedOver.SelectMany(group => group).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Each word is a small one, or tells what is asked.</summary>
    public bool Is(Explanation read) =>
        read.Cues.Count > 0 && read.Words.All(word => _small.Contains(word.Typed) || read.Cues.Any(cue => Tells(cue.Words, word.Known)));

    private static bool Tells(string cue, string word) =>
        cue.Split(' ').Any(part => word == part || (part.Length >= ShortestRoot && word.EndsWith(part, StringComparison.Ordinal)));
}
