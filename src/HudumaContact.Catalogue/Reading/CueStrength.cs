namespace HudumaContact.Catalogue.Reading;

/// <summary>How far words tell an intent.</summary>
internal enum CueStrength
{
    Perhaps,
    Likely,
    Sure,
}
