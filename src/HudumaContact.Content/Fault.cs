namespace HudumaContact.Content;

/// <summary>
/// Something wrong in a file that a clerk wrote. Lines and columns are 1-based; 0 means the whole file.
/// <paramref name="Place"/> names the node, service or entry, when there is one.
/// The message says what is wrong and what to do next.
/// </summary>
public sealed record Fault(string File, int Line, int Column, string Message, string? Place = null)
{
    /// <summary>As compilers print it, so that an editor can jump to the line.</summary>
    public override string ToString() =>
        Place is null ? $"{File}:{Line}:{Column}: {Message}" : $"{File}:{Line}:{Column}: {Place}: {Message}";

    /// <summary>By file, then line, then column: the order in which a clerk mends them.</summary>
    public static IOrderedEnumerable<Fault> InOrder(IEnumerable<Fault> faults) =>
        faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Column);
}
