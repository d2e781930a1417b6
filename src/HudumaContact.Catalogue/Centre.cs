namespace HudumaContact.Catalogue;

/// <summary>A Huduma Centre.</summary>
/// <param name="ShortName">The name without "Huduma Centre".</param>
/// <param name="Town">Null when no source names it.</param>
/// <param name="IsOpen">False: planned or being built.</param>
/// <param name="Hours">Null for a centre that is not open.</param>
public sealed record Centre(
    string Id,
    string Name,
    string ShortName,
    County County,
    string? Town,
    Words Location,
    bool IsOpen,
    CentreHours? Hours,
    IReadOnlyList<Words> Desks,
    ConfidenceLevel ExistsConfidence,
    ConfidenceLevel LocationConfidence,
    IReadOnlyList<Source> Sources,
    int AsOf);
