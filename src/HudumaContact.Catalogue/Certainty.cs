namespace HudumaContact.Catalogue;

public enum Certainty
{
    /// <summary>Nothing here is meant, as far as can be told: help, do not guess.</summary>
    Unknown,

    /// <summary>One of several may be meant: ask which.</summary>
    Unsure,

    /// <summary>The first one is meant, without asking back.</summary>
    Sure,
}
