namespace HudumaContact.Handoff.Queues;

/// <param name="Until">Midnight is the end of the day.</param>
public sealed record Period(TimeOnly From, TimeOnly Until)
{
    public TimeSpan End => Until == TimeOnly.MinValue ? TimeSpan.FromDays(1) : Until.ToTimeSpan();

    /// <summary>As <c>7:00-13:00</c>.</summary>
    public override string ToString() => Until == TimeOnly.MinValue ? $"{From:H\\:mm}-24:00" : $"{From:H\\:mm}-{Until:H\\:mm}";

    /// <summary>Null when it is none, or ends before it begins.</summary>
    public static Period? Read(string text)
    {
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        if (parts is not [var from, var until]) return null;
        if (!TimeOnly.TryParse(from, System.Globalization.CultureInfo.InvariantCulture, out var begin)) return null;
        var end = TimeOnly.MinValue;
        if (until is not "24:00" && !TimeOnly.TryParse(until, System.Globalization.CultureInfo.InvariantCulture, out end)) return null;
        var period = new Period(begin, end);
        return period.End > begin.ToTimeSpan() ? period : null;
    }
}
