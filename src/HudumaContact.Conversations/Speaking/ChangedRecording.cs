using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Speaking;

/// <summary>A studio recording of a text that no call says any more: it was changed since.</summary>
/// <param name="Now">The text that it has most likely become; null where none is near.</param>
public sealed record ChangedRecording(StudioRecording Recording, string? Now);
