namespace HudumaContact.Conversations.Speaking;

/// <summary>The voice of the current release, and of the one before, on which calls still end.</summary>
public sealed class VoiceShelf
{
    private volatile VoiceBook[] _books = [];

    /// <summary>Null until it was read.</summary>
    public VoiceBook? Current => _books is [var current, ..] ? current : null;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VoiceBook> Books => _books;

    /// <summary>Takes the place of the book of the same release, or goes before it.</summary>
    public void Put(VoiceBook book) => _books = [book, .. _books.Where(other => other.Release != book.Release).Take(1)];

    /// <summary>The lines by the first voice that has recordings of all of them; else what the newest has of them.</summary>
    public static SaidLines Say(IReadOnlyList<VoiceBook> books, IReadOnlyList<string> lines, string language)
    {
        var newest = SaidLines.Nothing;
        for (var at = 0; at < books.Count; at++)
        {
            var said = books[at].Say(lines, language);
            if (said.IsWhole) return said;
            if (at == 0) newest = said;
        }

        return newest;
    }
}
