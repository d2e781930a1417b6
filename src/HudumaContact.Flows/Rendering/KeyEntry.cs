namespace HudumaContact.Flows.Rendering;

/// <summary>How a screen is answered on a call.</summary>
public enum KeyEntry
{
    /// <summary>Not at all: it is the last.</summary>
    None,

    /// <summary>By one key.</summary>
    One,

    /// <summary>By several, ended by #.</summary>
    Many,

    /// <summary>In spoken words, which are recorded.</summary>
    Spoken,
}
