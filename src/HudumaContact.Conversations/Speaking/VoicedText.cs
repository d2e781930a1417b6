namespace HudumaContact.Conversations.Speaking;

/// <summary>A text that calls say, and whether there is a recording of it.</summary>
/// <param name="File">Where it is; null where there is none.</param>
/// <param name="Stamp">Changes when the file does.</param>
public sealed record VoicedText(SpokenText Spoken, RecordingState State, string? File, string Stamp);

public enum RecordingState
{
    /// <summary>Nobody has said it yet: the provider's voice does.</summary>
    Missing,

    /// <summary>Made by this program.</summary>
    Made,

    /// <summary>Recorded by a person.</summary>
    Studio,
}
