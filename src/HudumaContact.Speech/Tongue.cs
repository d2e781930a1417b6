namespace HudumaContact.Speech;

/// <summary>The languages that are spoken, as the rest of the house writes them.</summary>
public static class Tongue
{
    public const string English = "en";
    public const string Swahili = "sw";

    public static readonly IReadOnlyList<string> All = [English, Swahili];

    internal static bool IsSwahili(string language) => language == Swahili;
}
