namespace HudumaContact.Catalogue.Answers;

/// <summary>An answer as told, with what is put on record of it.</summary>
/// <param name="Text">GSM-7 characters only; lines apart by line feeds.</param>
/// <param name="Version">Content hash of the catalogue that told it.</param>
/// <param name="AsOf">Year of the newest source behind it.</param>
/// <param name="On">The day for which it was told, in Nairobi.</param>
/// <param name="Confidence">Of the fact that it tells.</param>
/// <param name="NoticeIds">Notices told in it.</param>
public sealed record Answer(
    string Text,
    Topic Topic,
    string? ServiceId,
    string? CentreId,
    string Language,
    string Version,
    int AsOf,
    DateOnly On,
    ConfidenceLevel Confidence,
    IReadOnlyList<string> NoticeIds);
