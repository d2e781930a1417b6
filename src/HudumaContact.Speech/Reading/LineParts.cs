using HudumaContact.Speech.Values;

namespace HudumaContact.Speech.Reading;

/// <summary>Takes a line apart into words, values and the pauses that its punctuation asks for.</summary>
internal static class LineParts
{
    /// <summary>Stands in a text of a flow where something is put in: whatever it is, no chunk goes over it.</summary>
    public const char Output = '\u0001';

    private const string Sentence = ".?!:;";
    private const string Clause = ",()[]{}\"/-\u2026";

    public static List<Part> Of(string line, string language)
    {
        var parts = new List<Part>();
        var at = 0;
        while (at < line.Length)
        {
            if (line[at] == Output)
            {
                parts.Add(new Part(at++, 0, Spoken.Of(), Pause.None, EndsChunk: false));
            }
            else if (WrittenValue.At(line, at, language) is var (said, length))
            {
                parts.Add(new Part(at, length, said, Pause.None, EndsChunk: false));
                at += length;
            }
            else if (char.IsLetterOrDigit(line[at]))
            {
                length = WordLength(line, at);
                parts.Add(new Part(at, length, null, Pause.None, EndsChunk: false));
                at += length;
            }
            else
            {
                Rest(parts, line, at++);
            }
        }

        return parts;
    }

    /// <summary>A word goes to the next blank, but for the punctuation at its end.</summary>
    private static int WordLength(string line, int at)
    {
        var end = at;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not (Output or '/' or '(' or ')')) end++;
        while (end > at + 1 && !char.IsLetterOrDigit(line[end - 1])) end--;
        return end - at;
    }

    private static void Rest(List<Part> parts, string line, int at)
    {
        if (parts.Count == 0) return;
        var last = parts[^1];
        if (line[at] == '\n' || (Sentence.Contains(line[at]) && EndsSentence(line, at))) parts[^1] = last with { After = Pause.Stop, EndsChunk = true };
        else if (last.After is Pause.None && Clause.Contains(line[at]) && !(line[at] == '-' && IsWithinWord(line, at))) parts[^1] = last with { After = Pause.Breath };
    }

    /// <summary>21-day: the dash is not heard.</summary>
    private static bool IsWithinWord(string line, int at) => at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetter(line[at + 1]);

    /// <summary>After "e.g." the sentence goes on.</summary>
    private static bool EndsSentence(string line, int at)
    {
        if (line[at] != '.') return true;
        var next = at + 1;
        while (next < line.Length && (char.IsWhiteSpace(line[next]) || line[next] is ')' or '"')) next++;
        return next == line.Length || !char.IsLower(line[next]);
    }
}
