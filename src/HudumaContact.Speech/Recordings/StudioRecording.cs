namespace HudumaContact.Speech.Recordings;

/// <summary>A recording made by a person, as the index names it.</summary>
/// <param name="File">Its name in the folder of its language; of the hold sound, beside these folders.</param>
/// <param name="Language">Empty of the hold sound, which says nothing.</param>
/// <param name="Text">What is said in it.</param>
public sealed record StudioRecording(string File, string Language, string Text)
{
    /// <summary>Heard while somebody is waited for.</summary>
    public bool IsHold => Language.Length == 0;

    /// <summary>From the folder of the flows, with slashes.</summary>
    public string Path => IsHold ? $"{StudioIndex.Folder}/{File}" : $"{StudioIndex.Folder}/{Language}/{File}";

    public static StudioRecording OfHold(string file) => new(file, "", "");
}
