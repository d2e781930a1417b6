using HudumaContact.Flows.Rendering;

namespace HudumaContact.Conversations.Chats;

/// <summary>What stands in a chat: said by the citizen or by us, as both see it.</summary>
/// <param name="Number">From 1, in the order of writing: whoever has read up to one has missed nothing before it.</param>
/// <param name="Link">The citizen's own name for what was said; of ours, for what it answers. Null when there is none.</param>
/// <param name="Shown">What the citizen saw of it, where that is not the text.</param>
/// <param name="At">UTC.</param>
public sealed record ChatEntry(int Number, bool IsOurs, string Text, string? Link, string? Shown, IReadOnlyList<Choice> Choices, DateTime At)
{
    /// <summary>Not the text.</summary>
    public override string ToString() => $"entry {Number}";
}
