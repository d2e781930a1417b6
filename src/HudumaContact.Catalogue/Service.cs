namespace HudumaContact.Catalogue;

/// <summary>Something a citizen can get from the government, with all that is told about it.</summary>
/// <param name="ShortName">At most 22 septets, for menus.</param>
/// <param name="Spoken">As a call says the short name, where that is written for the eye.</param>
/// <param name="Popularity">1 asked often, 2 regular, 3 rare.</param>
/// <param name="Rank">Place among the popular services, from 1; null when it is not popular.</param>
/// <param name="Ussd">The agency's own code, e.g. *147#.</param>
/// <param name="FeesNoteShort">The note in few words, for a screen.</param>
/// <param name="RequirementsShort">In fewer words, for a text message.</param>
/// <param name="WhereShort">In fewer words, for a text message.</param>
/// <param name="TurnaroundDays">Upper bound, for sorting; null when not published.</param>
/// <param name="AsOf">Year of the newest source.</param>
public sealed record Service(
    string Id,
    Words Name,
    Words ShortName,
    Words? Spoken,
    Agency Agency,
    Category Category,
    int Popularity,
    int? Rank,
    IReadOnlyList<ServiceChannel> Channels,
    string? Ussd,
    IReadOnlyList<Words> Requirements,
    IReadOnlyList<Words>? RequirementsShort,
    bool IsFree,
    IReadOnlyList<Fee> Fees,
    Words? FeesNote,
    Words? FeesNoteShort,
    Payment? Payment,
    int? TurnaroundDays,
    Words Turnaround,
    Words Where,
    Words? WhereShort,
    Keywords Keywords,
    StatusQuery Status,
    Confidence Confidence,
    IReadOnlyList<Source> Sources,
    int AsOf)
{
    /// <summary>What a call says for the short name.</summary>
    public Words SpokenName => Spoken ?? ShortName;

    /// <summary>The price list of a day, in the order it is written.</summary>
    public IReadOnlyList<Fee> FeesOn(DateOnly day) => [.. Fees.Where(fee => fee.HoldsOn(day))];
}
