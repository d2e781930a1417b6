namespace HudumaContact.Catalogue;

/// <summary>
/// One line of a price list. <see cref="Kes"/> in shillings: 0 is free, null is "not fixed or not established", never zero.
/// <see cref="WhatShort"/>: in fewer words, for a text message. Dates are inclusive, in Nairobi; an absent date is open.
/// </summary>
public sealed record Fee(Words What, Words? WhatShort, int? Kes, int? KesLeast, int? KesMost, int? Usd, DateOnly? From, DateOnly? Until)
{
    public bool IsDated => From is not null || Until is not null;

    /// <summary>Nothing about the amount is known.</summary>
    public bool IsUnknown => Kes is null && KesLeast is null && KesMost is null && Usd is null;

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
