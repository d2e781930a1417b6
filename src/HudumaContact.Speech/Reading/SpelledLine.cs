using System.Text;

namespace HudumaContact.Speech.Reading;

/// <summary>A line for a voice that has no recordings: as it is written, with its values in words. It depends on no recording, so that the same line is always told in the same words.</summary>
public static class SpelledLine
{
    /// <summary>As it is written where nobody here speaks the language.</summary>
    public static string Of(string line, string language)
    {
        if (!Tongue.All.Contains(language)) return line;
        var (spelled, at) = (new StringBuilder(line.Length), 0);
        foreach (var part in LineParts.Of(line, language))
        {
            if (part.Value is not { } value) continue;
            spelled.Append(line, at, part.Start - at).Append(value.Words);
            at = part.Start + part.Length;
        }

        return spelled.Append(line, at, line.Length - at).ToString();
    }
}
