namespace HudumaContact.Catalogue.Questions;

/// <summary>A word of a question as it was read.</summary>
/// <param name="Known">As the vocabulary spells it; as typed when nobody knows it.</param>
/// <param name="Senses">Best first; empty when nobody knows the word.</param>
/// <param name="Form">How it is conjugated as Swahili does, whatever the root: kurenew. Null when it is not.</param>
/// <param name="IsSwahiliVerb">Whether that is no chance: "human" is not hu-man.</param>
internal sealed record Token(string Typed, string Known, IReadOnlyList<(int Sense, double Nearness)> Senses, VerbForm? Form = null, bool IsSwahiliVerb = false)
{
    /// <summary>A word that is not nearer than this to one of ours may as well be another word.</summary>
    public const double LeastNearness = 0.76;

    public static Token NotKnown(string typed) => new(typed, typed, []);

    /// <summary>-1 for a word that nobody knows.</summary>
    public int Best => Senses is [var (sense, _), ..] ? sense : -1;

    /// <summary>Not known, or so misspelled that what it was read as is only a bold guess.</summary>
    public bool IsGuessed => Senses is not [(_, >= LeastNearness), ..];
}
