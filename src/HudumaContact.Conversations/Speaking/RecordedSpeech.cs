using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Releases;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Reading;
using HudumaContact.Speech.Values;

namespace HudumaContact.Conversations.Speaking;

/// <summary>Where a recording is fetched from, by its name.</summary>
public delegate Uri AudioAddress(string name);

/// <summary>
/// Says lines by recordings, joined into one: a gather takes a single child. Where a piece has none, the whole prompt is left to the provider's voice, with all
/// values in words; two voices in one sentence are harder to follow than a strange one.
/// </summary>
public sealed class RecordedSpeech(ReleaseShelf releases, VoiceShelf voices, JoinedFolder joined, AudioAddress address, PromptReadings readings, SpeechTroubles troubles, TimeProvider time) : ISpeech
{
    public Prompt Voice(string text, string language)
    {
        var key = (language, text);
        var (books, release) = (voices.Books, releases.CurrentOrNone);
        if (!readings.TryGet(key, out var reading) || reading.By != books || reading.Of != release) reading = Read(text, language, books, release);
        if (reading.Recorded is not null && time.GetUtcNow() < reading.Until) return reading.Recorded;
        if (reading.Said.IsWhole && joined.Join(reading.Id, reading.Said.Pieces) is var (name, until))
        {
            reading = reading with { Recorded = reading.Spelled with { Recording = address(name) }, Until = until };
            readings.Keep(key, reading);
            return reading.Recorded;
        }

        // Words that are in no release may be somebody's own, and are not kept.
        if (books.Count > 0 && !reading.Said.IsOfSomebody) readings.Keep(key, reading);
        Note(reading.Said);
        return reading.Spelled;
    }

    public Prompt? Hold(string text, string language, TimeSpan longest)
    {
        if (voices.Current is not { } voice) return null;
        if (voice.Hold is not var (recording, length))
        {
            troubles.NoteMissing(HoldTone.Name, language);
            return null;
        }

        var pieces = Enumerable.Repeat(new PlayedPiece(recording, Pause.None), Math.Max(1, (int)(longest / length))).ToList();
        return joined.Join(joined.IdOf(pieces), pieces) is var (name, _) ? new Prompt(Spelled(Lines(text), language, releases.CurrentOrNone), language, address(name)) : null;
    }

    private PromptReading Read(string text, string language, IReadOnlyList<VoiceBook> books, Release? release)
    {
        var lines = Lines(text);
        var said = VoiceShelf.Say(books, lines, language);
        return new PromptReading(books, release, new Prompt(Spelled(lines, language, release), language), said, said.IsWhole ? joined.IdOf(said.Pieces) : "")
        {
            HoldsValue = Array.Exists(lines, line => PersonalValues.AnyIn(line, language)),
        };
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Spelled(string[] lines, string language, Release? release)
    {
        var tongues = release is null ? null : LineTongues.Of(release);
        return string.Join(' ', lines.Select((line, at) => Ended(SpelledLine.Of(line, tongues?.Of(line, language) ?? language), isLast: at == lines.Length - 1)));
    }

    /// <summary>A line is an utterance of its own, and the provider's voice rests where a sign says so alone.</summary>
    private static string Ended(string line, bool isLast) => isLast || line is [.., '.' or ',' or ':' or ';' or '!' or '?' or '…'] ? line : line + '.';

    private void Note(SaidLines said)
    {
        foreach (var (piece, language) in said.Lacking.Where(static lack => lack.Piece.IsKnown)) troubles.NoteMissing(piece.Text, language);
        if (said.IsOfSomebody) troubles.NoteUnrecordable();
    }
}
