namespace HudumaContact.Desk.Shell;

/// <summary>Times on pages are Kenya's: East Africa Time, with no summer time.</summary>
internal static class NairobiTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(3);

    /// <param name="utc">UTC, whatever its kind says: storage gives back unspecified.</param>
    public static DateTimeOffset In(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(Offset);

    /// <summary>As <c>23 Nov 2026, 10:42</c>.</summary>
    public static string Said(DateTime utc) => In(utc).ToString("d MMM yyyy, HH:mm");
}
