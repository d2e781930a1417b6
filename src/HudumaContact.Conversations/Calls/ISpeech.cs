namespace HudumaContact.Conversations.Calls;

/// <summary>Gives texts their voice.</summary>
public interface ISpeech
{
    /// <summary>The recording of all lines, one after the other, where every word of them is recorded; else the text alone, to be said by the provider.</summary>
    /// <param name="text">Its lines end in \n, and each is an utterance.</param>
    Prompt Voice(string text, string language);

    /// <summary>The sound that is heard while there is nothing to tell, as often as it fits; null where there is none.</summary>
    /// <param name="text">What it stands for.</param>
    /// <param name="longest">It is heard once at least.</param>
    Prompt? Hold(string text, string language, TimeSpan longest);
}
