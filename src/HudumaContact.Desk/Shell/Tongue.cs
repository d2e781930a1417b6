namespace HudumaContact.Desk.Shell;

/// <summary>The language in which somebody reads the desk. A page takes it as <c>[CascadingParameter] Tongue Say</c> and writes both: <c>@Say["Queue", "Foleni"]</c>.</summary>
/// <param name="Code"><c>en</c> or <c>sw</c>.</param>
internal readonly record struct Tongue(string? Code)
{
    public const string Cookie = "huduma-language";

    public const string English = "en";

    public const string Swahili = "sw";

    public bool IsSwahili => Code == Swahili;

    /// <summary>The one it is read in, whatever the code says.</summary>
    public string Language => IsSwahili ? Swahili : English;

    public string this[string english, string swahili] => IsSwahili ? swahili : english;

    public static string OtherThan(string language) => language == Swahili ? English : Swahili;

    /// <summary>As it calls itself.</summary>
    public static string NameOf(string language) => language == Swahili ? "Kiswahili" : "English";
}
