using HudumaContact.Conversations.Calls;
using HudumaContact.Speech.Reading;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Speaking;

/// <summary>Where a recording is fetched from, by its name.</summary>
public delegate Uri AudioAddress(string name);

/// <summary>
/// Says lines by recordings, joined into one: a gather takes a single child. Where a piece has none, the whole prompt is left to the provider's voice, with all
/// values in words; two voices in one sentence are harder to follow than a strange one.
/// </summary>
public sealed class RecordedSpeech(VoiceShelf voices, JoinedFolder joined, AudioAddress address, SpeechTroubles troubles) : ISpeech
{
    /// <summary>Prompts. Most callers hear the same few hundred, and reading one into pieces takes as long as all else that a hop does.</summary>
    private const int MostKnown = 2_000;

    private readonly RecentlyUsed<(string Text, string Language), ReadPrompt> _known = new(MostKnown);

    public Prompt Voice(IReadOnlyList<string> lines, string language)
    {
        var read = Read(lines, language);
        if (read.Pieces is { } pieces && joined.Join(pieces) is { } name) return new Prompt(read.Words, language, address(name));
        foreach (var missing in read.Missing) troubles.NoteMissing(missing, language);
        if (!read.IsRecordable) troubles.NoteUnrecordable();
        return new Prompt(read.Words, language);
    }

    private ReadPrompt Read(IReadOnlyList<string> lines, string language)
    {
        var books = voices.Books;
        var key = (string.Join('\n', lines), language);
        if (_known.TryGet(key, out var known) && known.Books == books) return known;
        var (missing, isRecordable) = Lacks(lines, language);
        var read = new ReadPrompt(books, voices.Words(lines, language), voices.Find(lines, language), missing, isRecordable);
        // Words that are in no release may be somebody's own.
        if (isRecordable) _known.Keep(key, read);
        return read;
    }

    private (List<string> Missing, bool IsRecordable) Lacks(IReadOnlyList<string> lines, string language)
    {
        var (missing, isRecordable) = (new List<string>(), true);
        // Before the voice of a release was read there is nothing to tell.
        if (voices.Current is not { } voice) return (missing, isRecordable);
        foreach (var piece in lines.SelectMany(line => voice.Read(line, language)?.Pieces ?? []))
        {
            if (!piece.IsKnown) isRecordable = false;
            else if (voice.Find(piece, language) is null) missing.Add(piece.Text);
        }

        return (missing, isRecordable);
    }

    /// <summary>What a prompt became.</summary>
    /// <param name="Books">By which: when they change, it is read anew.</param>
    /// <param name="Pieces">Null where one of them lacks its recording.</param>
    /// <param name="Missing">Texts of the release that do.</param>
    private sealed record ReadPrompt(
        IReadOnlyList<VoiceBook> Books, string Words, IReadOnlyList<(RecordedText Recording, Pause After)>? Pieces, IReadOnlyList<string> Missing, bool IsRecordable);
}
