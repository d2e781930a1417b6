namespace HudumaContact.Catalogue.Dates;

/// <summary>Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
internal static class EasterSunday
{
    public static DateOnly Of(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var (centuryLeaps, centuryRest) = Math.DivRem(century, 4);
        var moonShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - centuryLeaps - moonShift + 15) % 30;
        var (leaps, rest) = Math.DivRem(yearOfCentury, 4);
        var toSunday = (32 + (2 * centuryRest) + (2 * leaps) - epact - rest) % 7;
        var late = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var (month, day) = Math.DivRem(epact + toSunday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
