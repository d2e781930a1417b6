namespace HudumaContact.Conversations.Calls;

/// <summary>How it stands with the recording of what a person of ours says and hears. The numbers are on disk.</summary>
public enum TalkRecording
{
    /// <summary>Nothing is recorded.</summary>
    None,

    /// <summary>It is recorded, or may be: kept so before the provider is asked.</summary>
    On,

    /// <summary>The person has paused it, while something is said that must not be kept.</summary>
    Paused,

    /// <summary>It rests while a colleague is asked, and goes on by itself once the caller is back.</summary>
    Held,

    /// <summary>The person before had paused it when they left: of this leg nothing is recorded until its person goes on.</summary>
    PausedBefore,
}
