using HudumaContact.Conversations.Calls;

namespace HudumaContact.Conversations.Speaking;

/// <summary>Where a recording is fetched from, by its name.</summary>
public delegate Uri AudioAddress(string name);

/// <summary>
/// Says lines by recordings, joined into one: a gather takes a single child. Where a piece has none, the whole prompt is left to the provider's voice, with all
/// values in words; two voices in one sentence are harder to follow than a strange one.
/// </summary>
public sealed class RecordedSpeech(VoiceShelf voices, JoinedFolder joined, AudioAddress address, SpeechTroubles troubles) : ISpeech
{
    public Prompt Voice(IReadOnlyList<string> lines, string language)
    {
        var text = voices.Words(lines, language);
        if (voices.Find(lines, language) is { } pieces && joined.Join(pieces) is { } name) return new Prompt(text, language, address(name));
        Note(lines, language);
        return new Prompt(text, language);
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
}
