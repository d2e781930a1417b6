using HudumaContact.Conversations.Calls;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>No recordings: the provider's own voice says every text.</summary>
internal sealed class SaidSpeech : ISpeech
{
    public static readonly Uri Sound = new("https://contact.example.go.ke/audio/hold.wav");

    /// <summary>There is a hold sound.</summary>
    public bool Sounds { get; init; }

    public Prompt Voice(IReadOnlyList<string> lines, string language) => new(string.Join('\n', lines), language);

    public Prompt? Hold(IReadOnlyList<string> words, string language, TimeSpan longest) => Sounds ? new Prompt(string.Join('\n', words), language, Sound) : null;
}
