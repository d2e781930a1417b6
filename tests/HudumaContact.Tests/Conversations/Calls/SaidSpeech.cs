using HudumaContact.Conversations.Calls;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>No recordings: the provider's own voice says every text.</summary>
internal sealed class SaidSpeech : ISpeech
{
    public static readonly Uri Sound = new("https://contact.example.go.ke/audio/hold.wav");

    /// <summary>There is a hold sound.</summary>
    public bool Sounds { get; init; }

    public Prompt Voice(string text, string language) => new(text, language);

    public Prompt? Hold(string text, string language, TimeSpan longest) => Sounds ? new Prompt(text, language, Sound) : null;
}
