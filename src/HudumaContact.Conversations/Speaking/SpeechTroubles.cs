using System.Collections.Concurrent;
using HudumaContact.Speech.Making;

namespace HudumaContact.Conversations.Speaking;

/// <summary>What calls had to leave to the provider's voice, for who looks after the lines. Words that are in no release are counted and not kept: they may be somebody's own.</summary>
public sealed class SpeechTroubles
{
    /// <summary>More are of no use to anybody: once these are seen to, the others show themselves.</summary>
    private const int MostKept = 50;

    // Where nothing is recorded each prompt of each call has some, so that one that is known is only counted.
    private readonly ConcurrentDictionary<(string Text, string Language), Count> _missing = [];
    private int _kept;
    private long _unrecordable;
    private volatile IReadOnlyList<TextNotMade> _notMade = [];

    /// <summary>Prompts with words that are in no text of a release.</summary>
    public long Unrecordable => Interlocked.Read(ref _unrecordable);

    /// <summary>Texts that lack their recording and were to be heard, the most frequent first.</summary>
    public IReadOnlyList<SpeechTrouble> Missing =>
        [.. _missing.Select(known => new SpeechTrouble(known.Key.Text, known.Key.Language, known.Value.Times)).OrderByDescending(trouble => trouble.Times).ThenBy(trouble => trouble.Text, StringComparer.Ordinal)];

    /// <summary>Texts that were to be recorded here when the voice was last read, and could not be.</summary>
    public IReadOnlyList<TextNotMade> NotMade => _notMade;

    /// <summary>Whether recordings can be made here; null until somebody looked.</summary>
    public bool? CanMake { get; set; }

    public void NoteNotMade(IReadOnlyList<TextNotMade> texts) => _notMade = texts;

    public void NoteUnrecordable() => Interlocked.Increment(ref _unrecordable);

    public void NoteMissing(string text, string language)
    {
        if (_missing.TryGetValue((text, language), out var known)) known.More();
        else if (Volatile.Read(ref _kept) < MostKept && _missing.TryAdd((text, language), new Count(1))) Interlocked.Increment(ref _kept);
    }

    /// <summary>Recordings were made: what is still missing shows itself again.</summary>
    public void Forget()
    {
        _missing.Clear();
        Volatile.Write(ref _kept, 0);
    }

    private sealed class Count(int times)
    {
        private int _times = times;

        public int Times => Volatile.Read(ref _times);

        public void More() => Interlocked.Increment(ref _times);
    }
}

/// <param name="Text">Of the release.</param>
/// <param name="Times">It was to be heard.</param>
public sealed record SpeechTrouble(string Text, string Language, int Times);
