namespace HudumaContact.Catalogue.Answers;

/// <summary>How much of an answer is told, when it has to fit.</summary>
internal enum Brevity
{
    Full,

    /// <summary>Shorter words for the same facts.</summary>
    Brief,

    /// <summary>As brief, and of a note only how it begins: what matters for the price stands first.</summary>
    Terse,

    /// <summary>The facts alone, without what is only noted beside them.</summary>
    Bare,
}
