namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// What of a question may speak for a service: its words by their senses, each alone and with the next. A word that nobody knows is
/// itself, and so is one that is only boldly guessed. A place is left out: what was asked in Kisumu is asked in Nakuru too.
/// </summary>
internal static class ServiceWords
{
    public static HashSet<string> Of(ReadQuestion question, Vocabulary vocabulary)
    {
        var places = question.PlaceTokens.Select(token => token.Typed).ToHashSet(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        string? before = null;
        foreach (var token in question.Merged)
        {
            if (token.Known.Length == 0 || places.Contains(token.Typed)) continue;
            var word = token.IsGuessed ? token.Typed : vocabulary.NameOf(token.Best);
            words.Add(word);
            if (before is not null) words.Add($"{before} {word}");
            before = word;
        }

        return words;
    }
}
