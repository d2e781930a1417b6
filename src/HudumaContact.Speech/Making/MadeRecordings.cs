namespace HudumaContact.Speech.Making;

/// <param name="CanSpeak">The program that says texts is there; without it only the hold sound is made.</param>
/// <param name="Texts">How many have their recording now.</param>
/// <param name="Failed">The hold sound among them, where it could not be kept.</param>
public sealed record MadeRecordings(bool CanSpeak, int Texts, IReadOnlyList<TextNotMade> Failed);

/// <param name="Language">Empty for the hold sound.</param>
/// <param name="Reason">What the program that speaks, or the disk, has said.</param>
public sealed record TextNotMade(string Text, string Language, string Reason);
