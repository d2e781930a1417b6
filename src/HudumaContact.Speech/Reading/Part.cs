namespace HudumaContact.Speech.Reading;

/// <summary>A word of a line as it is written, or a value.</summary>
/// <param name="Start">Of the word in the line.</param>
/// <param name="Value">Null for a word.</param>
/// <param name="EndsChunk">A sentence ends here.</param>
internal readonly record struct Part(int Start, int Length, Spoken? Value, Pause After, bool EndsChunk)
{
    public bool IsWord => Value is null && Length > 0;
}
