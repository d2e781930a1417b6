namespace HudumaContact.Conversations.Calls;

/// <summary>No recordings: the provider's own voice says every text.</summary>
public sealed class SaidSpeech : ISpeech
{
    public Prompt Voice(IReadOnlyList<string> lines, string language) => new(string.Join('\n', lines), language);
}
