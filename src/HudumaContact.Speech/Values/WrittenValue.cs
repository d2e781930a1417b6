namespace HudumaContact.Speech.Values;

/// <summary>Finds values in a text.</summary>
internal static class WrittenValue
{
    /// <summary>The value that begins at a place of the text, with its length; null where a plain word begins.</summary>
    public static (Spoken Said, int Length)? At(string text, int at, string language)
    {
        foreach (var kind in ValueKinds.All)
        {
            if (kind.Written.Match(text, at) is { Success: true, Length: > 0 } match && kind.Say(match, language) is { } pieces) return (Spoken.Of(pieces), match.Length);
        }

        return null;
    }
}
