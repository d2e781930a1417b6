namespace HudumaContact.Conversations.Speaking;

/// <summary>What calls had to leave to the provider's voice, for who looks after the lines. Words that are in no release are counted and not kept: they may be somebody's own.</summary>
public sealed class SpeechTroubles
{
    /// <summary>More are of no use to anybody.</summary>
    private const int MostKept = 50;

    private readonly Lock _lock = new();
    private readonly List<SpeechTrouble> _troubles = [];
    private long _unrecordable;

    /// <summary>Prompts with words that are in no text of a release.</summary>
    public long Unrecordable => Interlocked.Read(ref _unrecordable);

    /// <summary>Texts that lack their recording and were to be heard, newest last.</summary>
    public IReadOnlyList<SpeechTrouble> Missing
    {
        get
        {
            lock (_lock) return [.. _troubles];
        }
    }

    public void NoteUnrecordable() => Interlocked.Increment(ref _unrecordable);

    public void NoteMissing(string text, string language)
    {
        lock (_lock)
        {
            var at = _troubles.FindIndex(known => known.Text == text && known.Language == language);
            var times = at < 0 ? 1 : _troubles[at].Times + 1;
            if (at >= 0) _troubles.RemoveAt(at);
            _troubles.Add(new SpeechTrouble(text, language, times));
            if (_troubles.Count > MostKept) _troubles.RemoveAt(0);
        }
    }

    /// <summary>Recordings were made: what is still missing shows itself again.</summary>
    public void Forget()
    {
        lock (_lock) _troubles.Clear();
    }
}

/// <param name="Text">Of the release.</param>
/// <param name="Times">It was to be heard.</param>
public sealed record SpeechTrouble(string Text, string Language, int Times);
