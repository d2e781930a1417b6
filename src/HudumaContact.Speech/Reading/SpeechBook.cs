using System.Collections.Frozen;
using HudumaContact.Speech.Values;

namespace HudumaContact.Speech.Reading;

/// <summary>
/// All that can be said with recordings in one language: the chunks of a release, and the pieces that values are made of. Reads any line into pieces, as few
/// and so as long as can be.
/// </summary>
public sealed class SpeechBook
{
    /// <summary>Words that are in no chunk cost so much that no other way to read a line is ever dearer.</summary>
    private const int Unknown = 10_000;

    private readonly FrozenDictionary<string, string> _chunks;
    private readonly FrozenSet<string> _texts;
    private readonly string _language;
    private readonly int _longest;

    /// <param name="chunks">As <see cref="Chunks"/> finds them. Of two with the same words the first is kept.</param>
    public SpeechBook(string language, IEnumerable<string> chunks)
    {
        _language = language;
        var keyed = chunks.Select(chunk => (Key: Chunks.Key(chunk, language), Text: chunk)).Where(chunk => chunk.Key.Length > 0)
            .DistinctBy(chunk => chunk.Key, StringComparer.Ordinal).ToList();
        _chunks = keyed.ToFrozenDictionary(chunk => chunk.Key, chunk => chunk.Text, StringComparer.Ordinal);
        _longest = _chunks.Keys.Select(key => key.Count(' ') + 1).DefaultIfEmpty(0).Max();
        Texts = [.. ValueKinds.Pieces(language).Concat(keyed.Select(chunk => chunk.Text)).Distinct(StringComparer.Ordinal)];
        _texts = Texts.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Everything that is recorded, each once: the pieces of values, then the chunks in their order.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The text of this book with the same words; null where there is none.</summary>
    public string? Find(string text) => _texts.Contains(text) ? text : _chunks.GetValueOrDefault(Chunks.Key(text, _language));

    public Utterance Read(string line)
    {
        var parts = LineParts.Of(line, _language);
        var pieces = new List<Piece>();
        for (var at = 0; at < parts.Count;)
        {
            if (parts[at].Value is { } value)
            {
                AddValue(pieces, value, parts[at].After);
                at++;
                continue;
            }

            // No chunk goes over the end of a sentence.
            var end = at;
            while (end < parts.Count && parts[end].IsWord && (end == at || !parts[end - 1].EndsChunk)) end++;
            AddWords(pieces, line, parts[at..end]);
            at = end;
        }

        return new Utterance(pieces);
    }

    private static void AddValue(List<Piece> pieces, Spoken value, Pause after)
    {
        foreach (var text in value.Pieces)
        {
            if (text == Spoken.Rest) pieces[^1] = pieces[^1] with { After = Pause.Breath };
            else pieces.Add(new Piece(text, Pause.None, IsKnown: true));
        }

        if (after is not Pause.None && pieces.Count > 0) pieces[^1] = pieces[^1] with { After = after };
    }

    /// <summary>The cheapest way to cover the words with chunks, found from the end.</summary>
    private void AddWords(List<Piece> pieces, string line, List<Part> words)
    {
        var (cost, length) = (new int[words.Count + 1], new int[words.Count]);
        for (var at = words.Count - 1; at >= 0; at--)
        {
            (cost[at], length[at]) = (cost[at + 1] + Unknown, 0);
            var key = "";
            for (var count = 1; count <= Math.Min(_longest, words.Count - at); count++)
            {
                key += (count > 1 ? " " : "") + Word(at + count - 1);
                if (cost[at + count] + 1 <= cost[at] && _chunks.ContainsKey(key)) (cost[at], length[at]) = (cost[at + count] + 1, count);
            }
        }

        for (var at = 0; at < words.Count;)
        {
            var isKnown = length[at] > 0;
            var count = isKnown ? length[at] : words.Skip(at).TakeWhile((_, index) => length[at + index] == 0).Count();
            var text = line[words[at].Start..(words[at + count - 1].Start + words[at + count - 1].Length)];
            if (isKnown) text = _chunks[string.Join(' ', Enumerable.Range(at, count).Select(Word))];
            pieces.Add(new Piece(text, words[at + count - 1].After, isKnown));
            at += count;
        }

        string Word(int index) => line.Substring(words[index].Start, words[index].Length);
    }
}
