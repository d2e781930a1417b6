namespace HudumaContact.Conversations.Calls;

/// <summary>Gives texts their voice.</summary>
public interface ISpeech
{
    /// <summary>The recording of all lines, one after the other, where every word of them is recorded; else the text alone, to be said by the provider.</summary>
    /// <param name="text">Its lines end in \n, and each is an utterance.</param>
    Prompt Voice(string text, string language);
}
