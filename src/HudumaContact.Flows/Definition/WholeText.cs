namespace HudumaContact.Flows.Definition;

/// <summary>A text as a word that steers the line is compared with it: it counts only when it is all of the text.</summary>
internal static class WholeText
{
    /// <summary>Blanks make no difference, nor does a full stop or the like behind it; capitals make none to who compares.</summary>
    public static string Of(string text) => string.Join(' ', text.TrimEnd().TrimEnd('.', '!', ',', '?').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
