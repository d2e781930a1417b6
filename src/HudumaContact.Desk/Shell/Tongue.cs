namespace HudumaContact.Desk.Shell;

/// <summary>The language in which somebody reads the desk. A page takes it as <c>[CascadingParameter] Tongue Say</c> and writes both: <c>@Say["Queue", "Foleni"]</c>.</summary>
/// <param name="Code"><c>en</c> or <c>sw</c>.</param>
internal readonly record struct Tongue(string? Code)
{
    public const string Cookie = "huduma-language";

    public const string English = "en";

    public const string Swahili = "sw";

    public bool IsSwahili => Code == Swahili;

    public string this[string english, string swahili] => IsSwahili ? swahili : english;
}
