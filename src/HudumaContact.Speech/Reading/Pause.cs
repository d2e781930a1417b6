namespace HudumaContact.Speech.Reading;

/// <summary>What is heard between two pieces.</summary>
public enum Pause
{
    None,

    /// <summary>A comma, a bracket, between groups of digits.</summary>
    Breath,

    /// <summary>The end of a sentence or of a line.</summary>
    Stop,
}
