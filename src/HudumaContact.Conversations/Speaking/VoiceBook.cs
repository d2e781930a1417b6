using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Speech;
using HudumaContact.Speech.Reading;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Speaking;

/// <summary>The voice of a release: all that it can say, and the recordings there were when this was read. What a studio recorded goes before what was made.</summary>
public sealed class VoiceBook
{
    private const string ValuePieces = "values";

    private readonly FrozenDictionary<string, SpeechBook> _books;
    private readonly FrozenDictionary<(string Language, string Text), VoicedText> _voiced;
    private readonly LineTongues _tongues;

    private VoiceBook(Release release, FrozenDictionary<string, SpeechBook> books, IReadOnlyList<VoicedText> texts, IReadOnlyList<ChangedRecording> changed, HoldSound? hold)
    {
        (Release, _tongues, _books, Texts, Changed, Hold) = (release.Hash, LineTongues.Of(release), books, texts, changed, hold);
        _voiced = texts.ToFrozenDictionary(text => (text.Spoken.Language, text.Spoken.Text));
    }

    /// <summary>Content hash.</summary>
    public string Release { get; }

    /// <summary>Each text once, by language.</summary>
    public IReadOnlyList<VoicedText> Texts { get; }

    public IReadOnlyList<ChangedRecording> Changed { get; }

    /// <summary>Null where there is none.</summary>
    public HoldSound? Hold { get; }

    public IEnumerable<VoicedText> Missing => Texts.Where(text => text.State is RecordingState.Missing);

    /// <param name="flows">The folder that the recordings of the studio lie in.</param>
    /// <param name="notices">Those that stand: what is posted today is heard today.</param>
    public static VoiceBook Read(Release release, string flows, MadeFolder made, params IReadOnlyList<Notice> notices)
    {
        var studio = StudioIndex.Read(release.Content, []).Select(recording => (Recording: recording, Samples: WaveForm.Read(StudioFolder.PathOf(flows, recording), out _)))
            .Where(read => read.Samples is not null).ToDictionary(read => read.Recording, read => Convert.ToHexStringLower(SHA256.HashData(read.Samples!)));
        var books = new Dictionary<string, SpeechBook>();
        var (texts, changed) = (new List<VoicedText>(), new List<ChangedRecording>());
        foreach (var language in Tongue.All)
        {
            var spoken = SpokenTexts.Of(release, language).Concat(SpokenTexts.Of(notices, language)).DistinctBy(text => text.Text, StringComparer.Ordinal).ToDictionary(text => text.Text, StringComparer.Ordinal);
            var book = books[language] = new SpeechBook(language, spoken.Keys);
            var byStudio = new Dictionary<string, StudioRecording>(StringComparer.Ordinal);
            var lost = new List<StudioRecording>();
            foreach (var recording in studio.Keys.Where(recording => recording.Language == language))
            {
                if (book.Find(recording.Text) is { } text) byStudio[text] = recording;
                else lost.Add(recording);
            }

            texts.AddRange(book.Texts.Select(text => Voiced(spoken.GetValueOrDefault(text) ?? new SpokenText(text, language, ValuePieces), Studio(text), made)));
            (string, string)? Studio(string text) => byStudio.TryGetValue(text, out var recording) ? (StudioFolder.PathOf(flows, recording), studio[recording]) : null;
            changed.AddRange(lost.Select(recording => new ChangedRecording(recording, Nearest.Of(recording.Text, book.Texts.Where(text => !byStudio.ContainsKey(text))))));
        }

        return new VoiceBook(release, books.ToFrozenDictionary(), texts, changed, HoldSound.Find(studio.Keys.Where(recording => recording.IsHold).Select(recording => StudioFolder.PathOf(flows, recording)), made));
    }

    /// <summary>A line as it is spoken; null in a language that nobody speaks here.</summary>
    public Utterance? Read(string line, string language) => _books.GetValueOrDefault(language)?.Read(line);

    /// <summary>Lines as they are spoken, with what there are recordings of.</summary>
    public SaidLines Say(IReadOnlyList<string> lines, string language)
    {
        var (pieces, lacking) = (new List<PlayedPiece>(), new List<(Piece, string)>());
        foreach (var line in lines)
        {
            var said = _tongues.Of(line, language);
            foreach (var piece in Read(line, said)?.Pieces ?? [InNoTongue(line)])
            {
                if (Find(piece, said) is { } recording) pieces.Add(new PlayedPiece(recording, piece.After));
                else lacking.Add((piece, said));
            }

            // A line is an utterance of its own, whatever it ends in.
            if (pieces.Count > 0) pieces[^1] = pieces[^1] with { After = Pause.Stop };
        }

        return new SaidLines(pieces, lacking);
    }

    private VoicedText? Find(Piece piece, string language) => piece.IsKnown && _voiced.TryGetValue((language, piece.Text), out var text) && text.File is not null ? text : null;

    private static Piece InNoTongue(string line) => new(line, Pause.Stop, IsKnown: false);

    /// <summary>A recording of the studio is known by what is in it: one that is replaced under its old name is another.</summary>
    private static VoicedText Voiced(SpokenText text, (string File, string Hash)? studio, MadeFolder made)
    {
        if (studio is var (file, hash)) return new VoicedText(text, RecordingState.Studio, file, hash);
        var found = new FileInfo(made.PathOf(text.Text, text.Language));
        return found.Exists
            ? new VoicedText(text, RecordingState.Made, found.FullName, string.Create(CultureInfo.InvariantCulture, $"{found.LastWriteTimeUtc.Ticks}:{found.Length}"))
            : new VoicedText(text, RecordingState.Missing, null, "");
    }
}
