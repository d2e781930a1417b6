using HudumaContact.Conversations.Calls;
using HudumaContact.Speech.Reading;

namespace HudumaContact.Conversations.Speaking;

/// <summary>Where a recording is fetched from, by its name.</summary>
public delegate Uri AudioAddress(string name);

/// <summary>
/// Says lines by recordings, joined into one: a gather takes a single child. Where a piece has none, the whole prompt is left to the provider's voice, with all
/// values in words; two voices in one sentence are harder to follow than a strange one.
/// </summary>
public sealed class RecordedSpeech(VoiceShelf voices, JoinedFolder joined, AudioAddress address, SpeechTroubles troubles) : ISpeech
{
    private const int MostReadings = 4096;

    /// <summary>Reading lines costs more than all else of a hop, and most callers hear the same.</summary>
    private readonly RecentlyUsed<(string Language, string Lines), Reading> _readings = new(MostReadings);

    public Prompt Voice(IReadOnlyList<string> lines, string language)
    {
        var key = (language, string.Join('\n', lines));
        if (!_readings.TryGet(key, out var reading) || reading.By != voices.Books)
        {
            reading = Read(lines, language);
            if (reading.Pieces is not null) _readings.Keep(key, reading);
        }

        if (reading.Pieces is { } pieces && joined.Join(reading.Id, pieces) is { } name) return new Prompt(reading.Text, language, address(name));
        Note(lines, language);
        return new Prompt(reading.Text, language);
    }

    private Reading Read(IReadOnlyList<string> lines, string language)
    {
        var by = voices.Books;
        var pieces = voices.Find(lines, language);
        return new Reading(by, voices.Words(lines, language), pieces, pieces is null ? "" : joined.IdOf(pieces));
    }

    private void Note(IReadOnlyList<string> lines, string language)
    {
        // Before the voice of a release was read there is nothing to tell.
        if (voices.Current is not { } voice) return;
        var isRecordable = true;
        foreach (var piece in lines.SelectMany(line => voice.Read(line, language)?.Pieces ?? []))
        {
            if (!piece.IsKnown) isRecordable = false;
            else if (voice.Find(piece, language) is null) troubles.NoteMissing(piece.Text, language);
        }

        if (!isRecordable) troubles.NoteUnrecordable();
    }

    /// <param name="By">The voices that it was read by: with others it is read anew.</param>
    /// <param name="Pieces">Null where a recording is missing.</param>
    private sealed record Reading(IReadOnlyList<VoiceBook> By, string Text, IReadOnlyList<(RecordedText Recording, Pause After)>? Pieces, string Id);
}
