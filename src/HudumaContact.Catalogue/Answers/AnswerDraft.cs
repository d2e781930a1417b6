using System.Text;
using HudumaContact.Content;

namespace HudumaContact.Catalogue.Answers;

/// <summary>Puts lines together in the manner of a line: screens and texts line under line, a voice sentence by sentence.</summary>
internal sealed class AnswerDraft(string language, AnswerLine line, Brevity brevity = Brevity.Full)
{
    private readonly List<string> _lines = [];

    public string Language => language;

    public Brevity Brevity => brevity;

    public bool IsSpoken => line is AnswerLine.Voice;

    public bool IsScreen => line is AnswerLine.Ussd;

    public void Add(Words words, params ReadOnlySpan<object?> values) => AddText(AnswerWords.Of(words, language, values));

    /// <summary>A line of catalogue text; {person} becomes the way to reach one on this line.</summary>
    public void AddText(string text) => _lines.Add(Worded(text));

    /// <summary>Joined to the line before, when there is one.</summary>
    public void Append(Words words, params ReadOnlySpan<object?> values)
    {
        var text = Worded(AnswerWords.Of(words, language, values));
        if (_lines.Count == 0) _lines.Add(text);
        else _lines[^1] = AsSentence(_lines[^1]) + " " + text;
    }

    /// <summary>Goes on with the line before, as it stands.</summary>
    public void Join(Words words) => _lines[^1] += words.In(language);

    public void AddItem(string text) => AddText(IsSpoken ? text : "- " + text);

    /// <summary>The way to reach a person, as the beginning of a sentence.</summary>
    public string PersonAsSentence()
    {
        var words = AnswerWords.Person(line).In(language);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public string PersonWords() => AnswerWords.Person(line).In(language);

    public override string ToString()
    {
        if (!IsSpoken) return Gsm7.ToGsm(string.Join('\n', _lines));
        // Each is an utterance of its own.
        var spoken = new StringBuilder().AppendJoin('\n', _lines.Select(AsSentence));

        // A voice reads letters one by one: "K S h".
        return Gsm7.ToGsm(spoken.Replace("KSh ", language == "sw" ? "shilingi " : "shillings ").Replace("USD ", language == "sw" ? "dola za Marekani " : "US dollars ").ToString());
    }

    private string Worded(string text) => text.Replace("{person}", PersonWords(), StringComparison.Ordinal);

    private static string AsSentence(string text) => text.Length > 0 && text[^1] is '.' or '?' or '!' or ':' ? text : text + ".";
}
