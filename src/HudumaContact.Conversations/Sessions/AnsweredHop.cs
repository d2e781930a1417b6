namespace HudumaContact.Conversations.Sessions;

/// <summary>A hop that was answered: enough to know it again and to give the same bytes.</summary>
/// <param name="Number">From 1 within its session.</param>
/// <param name="Text">All that was typed up to and with this hop; unknown when it was sealed and what the caller sent does not open it.</param>
/// <param name="Screen">Null in that case.</param>
/// <param name="Node">Empty in that case.</param>
public sealed record AnsweredHop(int Number, TextMark Text, string? Screen, bool Ends, string Node)
{
    /// <summary>It was told in; null where it was read back from disk, which does not keep it: then it is the session's own.</summary>
    public string? Language { get; init; }
}
