namespace HudumaContact.Catalogue.Reading;

/// <summary>Words that tell an intent, as the file writes them: "how much", "is * ready".</summary>
internal sealed record Cue(Intent Intent, CueStrength Strength, string Words);
