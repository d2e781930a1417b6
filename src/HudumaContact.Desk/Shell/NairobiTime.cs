using HudumaContact.Catalogue.Dates;

namespace HudumaContact.Desk.Shell;

/// <summary>Times on pages are Kenya's.</summary>
internal static class NairobiTime
{
    /// <summary>As <c>23 Nov 2026, 10:42</c>.</summary>
    public static string Said(DateTime utc) => KenyanCalendar.InNairobi(utc).ToString("d MMM yyyy, HH:mm");
}
