namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>What was measured, for people to read: <c>artifacts/desk-figures.txt</c>.</summary>
internal static class Figures
{
    private static readonly string Kept = Path.Combine(TopFolder.Path, "artifacts", "desk-figures.txt");

    public static void Keep(string what, string value)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
        File.AppendAllText(Kept, $"{what}: {value}\n");
    }
}
