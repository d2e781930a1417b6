namespace HudumaContact.Speech.Values;

/// <summary>Months by name, and as texts shorten them.</summary>
internal static class Months
{
    /// <summary>For a pattern.</summary>
    public const string Written =
        "Jan(uary|uari)?|Feb(ruary|ruari)?|Mar(ch)?|Mac(hi)?|Apr(il|ili)?|May|Mei|June?|Juni|July?|Julai|Aug(ust)?|Ago(sti)?|Sept?(ember|emba)?|Oct(ober)?|Okt(oba)?|Nov(ember|emba)?|Dec(ember)?|Des(emba)?";

    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Swahili = ["Januari", "Februari", "Machi", "Aprili", "Mei", "Juni", "Julai", "Agosti", "Septemba", "Oktoba", "Novemba", "Desemba"];

    // Three letters tell any month in either language.
    private static readonly string[] Beginnings = ["Jan", "Feb", "Mar Mac", "Apr", "May Mei", "Jun", "Jul", "Aug Ago", "Sep", "Oct Okt", "Nov", "Dec Des"];

    public static string Name(int month, string language) => (Tongue.IsSwahili(language) ? Swahili : English)[month - 1];

    public static IEnumerable<string> Names(string language) => Tongue.IsSwahili(language) ? Swahili : English;

    public static int Parse(string written) => Array.FindIndex(Beginnings, known => known.Contains(written[..3], StringComparison.Ordinal)) + 1;
}
