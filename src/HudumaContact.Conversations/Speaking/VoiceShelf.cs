using HudumaContact.Speech.Reading;

namespace HudumaContact.Conversations.Speaking;

/// <summary>The voice of the current release, and of the one before, on which calls still end.</summary>
public sealed class VoiceShelf
{
    private volatile VoiceBook[] _books = [];

    /// <summary>Null until it was read.</summary>
    public VoiceBook? Current => _books is [var current, ..] ? current : null;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VoiceBook> Books => _books;

    /// <summary>Whether recordings can be made here; null until somebody looked.</summary>
    public bool? CanMake { get; set; }

    /// <summary>Takes the place of the book of the same release, or goes before it.</summary>
    public void Put(VoiceBook book) => _books = [book, .. _books.Where(other => other.Release != book.Release).Take(1)];

    /// <summary>The lines as they are spoken, by the first voice that can say all of them with recordings; null where none can.</summary>
    public static IReadOnlyList<(RecordedText Recording, Pause After)>? Find(IEnumerable<VoiceBook> books, IReadOnlyList<string> lines, string language) =>
        books.Select(book => Find(book, lines, language)).FirstOrDefault(found => found is not null);

    private static List<(RecordedText, Pause)>? Find(VoiceBook book, IReadOnlyList<string> lines, string language)
    {
        var found = new List<(RecordedText, Pause)>();
        foreach (var line in lines)
        {
            var said = book.TongueOf(line, language);
            if (book.Read(line, said) is not { } utterance) return null;
            foreach (var piece in utterance.Pieces)
            {
                if (!piece.IsKnown || book.Find(piece, said) is not { } recording) return null;
                found.Add((recording, piece.After));
            }

            // A line is an utterance of its own, whatever it ends in.
            if (found.Count > 0) found[^1] = found[^1] with { Item2 = Pause.Stop };
        }

        return found.Count == 0 ? null : found;
    }
}
