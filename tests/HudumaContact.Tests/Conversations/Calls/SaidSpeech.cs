using HudumaContact.Conversations.Calls;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>No recordings: the provider's own voice says every text.</summary>
internal sealed class SaidSpeech : ISpeech
{
    public Prompt Voice(string text, string language) => new(text, language);
}
