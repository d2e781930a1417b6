namespace HudumaContact.Speech.Reading;

/// <summary>A part of an utterance that is recorded as a whole.</summary>
/// <param name="IsKnown">False for words that nobody could record: they are in no text of the release.</param>
public sealed record Piece(string Text, Pause After, bool IsKnown);
