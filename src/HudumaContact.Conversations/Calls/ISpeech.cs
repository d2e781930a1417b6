namespace HudumaContact.Conversations.Calls;

/// <summary>Gives texts their voice.</summary>
public interface ISpeech
{
    /// <summary>The recording of all lines, one after the other, where every word of them is recorded; else the text alone, to be said by the provider.</summary>
    /// <param name="lines">One utterance each.</param>
    Prompt Voice(IReadOnlyList<string> lines, string language);

    /// <summary>The sound that is heard while there is nothing to tell, as often as it fits; null where there is none.</summary>
    /// <param name="words">What it stands for.</param>
    /// <param name="longest">It is heard once at least.</param>
    Prompt? Hold(IReadOnlyList<string> words, string language, TimeSpan longest);
}
