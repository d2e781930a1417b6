namespace HudumaContact.Speech.Recordings;

/// <summary>A recording made by a person, as the index names it.</summary>
/// <param name="File">Its name in the folder of its language.</param>
/// <param name="Text">What is said in it.</param>
public sealed record StudioRecording(string File, string Language, string Text);
