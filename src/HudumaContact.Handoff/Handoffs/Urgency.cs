namespace HudumaContact.Handoff.Handoffs;

/// <summary>Who goes first; within one, who asked first.</summary>
public enum Urgency
{
    /// <summary>Words of distress were heard.</summary>
    Distress,

    High,
    Normal,
}
