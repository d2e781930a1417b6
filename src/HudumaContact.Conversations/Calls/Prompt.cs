namespace HudumaContact.Conversations.Calls;

/// <summary>Something that a call hears.</summary>
/// <param name="Text">As the provider's own voice would say it.</param>
/// <param name="Language">Of the text: <c>en</c>, <c>sw</c>.</param>
/// <param name="Recording">Where its recording is; null where there is none, and the provider's voice says the text.</param>
public sealed record Prompt(string Text, string Language, Uri? Recording = null)
{
    /// <summary>Not the words: they may be somebody's own.</summary>
    public override string ToString() => $"prompt ({Language}, {(Recording is null ? "said" : "recorded")})";
}
