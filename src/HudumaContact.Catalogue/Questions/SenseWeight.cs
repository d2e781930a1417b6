namespace HudumaContact.Catalogue.Questions;

/// <summary>How much a sense says about which service is meant.</summary>
internal enum SenseWeight
{
    /// <summary>Nothing: a small word.</summary>
    None,

    /// <summary>Little: a word of any question.</summary>
    Weak,

    /// <summary>Much, but only beside the thing that it is done with.</summary>
    Action,

    Strong,
}
