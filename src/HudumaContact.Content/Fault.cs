namespace HudumaContact.Content;

/// <summary>
/// Something wrong in a file that a clerk wrote. Lines and columns are 1-based; 0 means the whole file.
/// <paramref name="Place"/> names the node, service or entry, when there is one.
/// The message says what is wrong and what to do next.
/// </summary>
public sealed record Fault(string File, int Line, int Column, string Message, string? Place = null) : IComparable<Fault>
{
    /// <summary>As compilers print it, so that an editor can jump to the line.</summary>
    public override string ToString() =>
        Place is null ? $"{File}:{Line}:{Column}: {Message}" : $"{File}:{Line}:{Column}: {Place}: {Message}";

    public int CompareTo(Fault? other) =>
        other is null ? 1 : (string.CompareOrdinal(File, other.File), Line.CompareTo(other.Line), Column.CompareTo(other.Column)) switch
        {
            ( not 0 and var byFile, _, _) => byFile,
            (_, not 0 and var byLine, _) => byLine,
            (_, _, var byColumn) => byColumn,
        };
}
