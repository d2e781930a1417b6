using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Conversations.Speaking;

/// <summary>A prompt, read into what it is said of.</summary>
/// <param name="By">The voices that it was read by, and the release: with others it is read anew.</param>
/// <param name="Spelled">For the provider's voice.</param>
/// <param name="Id">Of what is joined of it; empty where a recording is missing.</param>
internal sealed record PromptReading(IReadOnlyList<VoiceBook> By, Release? Of, Prompt Spelled, SaidLines Said, string Id)
{
    /// <summary>An amount, a reference or a number stands in it, which may be somebody's own.</summary>
    public bool HoldsValue { get; init; }

    /// <summary>As it was said last, good to be said again before <see cref="Until"/> with nothing looked up.</summary>
    public Prompt? Recorded { get; init; }

    public DateTimeOffset Until { get; init; }
}
