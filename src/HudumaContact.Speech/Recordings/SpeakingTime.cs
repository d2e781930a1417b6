using HudumaContact.Content;
using HudumaContact.Speech.Reading;

namespace HudumaContact.Speech.Recordings;

/// <summary>
/// How long a text takes to say: what a studio has recorded by its length, all else by how fast espeak-ng speaks. That was measured over the 3,240 texts of the line,
/// 6,200 seconds of them, without the pauses between pieces, which are counted as they are joined.
/// </summary>
public sealed class SpeakingTime
{
    /// <summary>Letters, blanks included, a second.</summary>
    private const double EnglishPace = 13.5;

    private const double SwahiliPace = 12.6;

    /// <summary>Where nothing is recorded by people.</summary>
    public static readonly SpeakingTime Estimated = new([]);

    private readonly Dictionary<string, SpeechBook> _books;
    private readonly Dictionary<(string Language, string Text), TimeSpan> _recorded = [];

    private SpeakingTime(IReadOnlyList<(StudioRecording Recording, TimeSpan Length)> recorded)
    {
        _books = Tongue.All.ToDictionary(language => language, language => new SpeechBook(language, recorded.Where(one => one.Recording.Language == language).Select(one => one.Recording.Text)));
        foreach (var (recording, length) in recorded)
        {
            if (_books[recording.Language].Find(recording.Text) is { } text) _recorded[(recording.Language, text)] = length;
        }
    }

    /// <summary>With the recordings of a folder of flows; what is wrong with one is told elsewhere.</summary>
    public static SpeakingTime Of(string flows, ContentSet content) => new([
        .. from recording in StudioIndex.Read(content, [])
           where !recording.IsHold
           let samples = WaveForm.Read(StudioFolder.PathOf(flows, recording), out _)
           where samples is not null
           select (recording, WaveForm.LengthOf(samples.Length)),
    ]);

    /// <param name="text">Of one line or several.</param>
    public TimeSpan Of(string text, string language)
    {
        if (!_books.TryGetValue(language, out var book)) return TimeSpan.Zero;
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => PromptAudio.Of(Pause.Stop) + book.Read(line).Pieces.Aggregate(TimeSpan.Zero, (time, piece) => time + Of(piece, language)))
            .Aggregate(TimeSpan.Zero, static (all, line) => all + line);
    }

    private TimeSpan Of(Piece piece, string language) => PromptAudio.Of(piece.After)
        + (_recorded.TryGetValue((language, piece.Text), out var length) ? length : TimeSpan.FromSeconds(piece.Text.Length / (Tongue.IsSwahili(language) ? SwahiliPace : EnglishPace)));
}
