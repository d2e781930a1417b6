namespace HudumaContact.Conversations.Speaking;

/// <summary>A text that calls say as a whole, to be recorded once.</summary>
/// <param name="Where">For people: the node, the word of defaults.yaml, or the entry of the catalogue that it was first found in.</param>
public sealed record SpokenText(string Text, string Language, string Where);
