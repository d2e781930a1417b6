using HudumaContact.Speech.Reading;

namespace HudumaContact.Conversations.Speaking;

/// <summary>A recording that is a piece of a prompt.</summary>
/// <param name="After">The silence behind it.</param>
public sealed record PlayedPiece(VoicedText Recording, Pause After);
