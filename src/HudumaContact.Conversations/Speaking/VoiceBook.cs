using System.Collections.Frozen;
using System.Globalization;
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
    private readonly FrozenDictionary<(string Language, string Text), RecordedText> _recorded;

    private VoiceBook(string release, FrozenDictionary<string, SpeechBook> books, IReadOnlyList<RecordedText> texts, IReadOnlyList<ChangedRecording> changed)
    {
        (Release, _books, Texts, Changed) = (release, books, texts, changed);
        _recorded = texts.ToFrozenDictionary(text => (text.Text.Language, text.Text.Text));
    }

    /// <summary>Content hash.</summary>
    public string Release { get; }

    /// <summary>Each text once, by language.</summary>
    public IReadOnlyList<RecordedText> Texts { get; }

    public IReadOnlyList<ChangedRecording> Changed { get; }

    public IEnumerable<RecordedText> Missing => Texts.Where(text => text.State is RecordingState.Missing);

    /// <param name="flows">The folder that the recordings of the studio lie in.</param>
    /// <param name="notices">Those that stand: what is posted today is heard today.</param>
    public static VoiceBook Read(Release release, string flows, MadeFolder made, params IReadOnlyList<Notice> notices)
    {
        var studio = StudioIndex.Read(release.Content, []).Where(recording => WaveForm.Read(StudioFolder.PathOf(flows, recording), out _) is not null).ToList();
        var books = new Dictionary<string, SpeechBook>();
        var (texts, changed) = (new List<RecordedText>(), new List<ChangedRecording>());
        foreach (var language in Tongue.All)
        {
            var spoken = SpokenTexts.Of(release, language).Concat(SpokenTexts.Of(notices, language)).DistinctBy(text => text.Text, StringComparer.Ordinal).ToDictionary(text => text.Text, StringComparer.Ordinal);
            var book = books[language] = new SpeechBook(language, spoken.Keys);
            var byStudio = new Dictionary<string, StudioRecording>(StringComparer.Ordinal);
            var lost = new List<StudioRecording>();
            foreach (var recording in studio.Where(recording => recording.Language == language))
            {
                if (book.Find(recording.Text) is { } text) byStudio[text] = recording;
                else lost.Add(recording);
            }

            texts.AddRange(book.Texts.Select(text => Recorded(spoken.GetValueOrDefault(text) ?? new SpokenText(text, language, ValuePieces), byStudio.GetValueOrDefault(text), flows, made)));
            changed.AddRange(lost.Select(recording => new ChangedRecording(recording, Nearest.Of(recording.Text, book.Texts.Where(text => !byStudio.ContainsKey(text))))));
        }

        return new VoiceBook(release.Hash, books.ToFrozenDictionary(), texts, changed);
    }

    /// <summary>A line as it is spoken; null in a language that nobody speaks here.</summary>
    public Utterance? Read(string line, string language) => _books.GetValueOrDefault(language)?.Read(line);

    /// <summary>The recording of a piece; null where there is none.</summary>
    public RecordedText? Find(Piece piece, string language) => _recorded.TryGetValue((language, piece.Text), out var text) && text.File is not null ? text : null;

    private static RecordedText Recorded(SpokenText text, StudioRecording? studio, string flows, MadeFolder made)
    {
        var file = studio is null ? made.PathOf(text.Text, text.Language) : StudioFolder.PathOf(flows, studio);
        var found = new FileInfo(file);
        return found.Exists
            ? new RecordedText(text, studio is null ? RecordingState.Made : RecordingState.Studio, file, string.Create(CultureInfo.InvariantCulture, $"{found.LastWriteTimeUtc.Ticks}:{found.Length}"))
            : new RecordedText(text, RecordingState.Missing, null, "");
    }
}
