using System.Text.RegularExpressions;

namespace HudumaContact.Catalogue.Reading;

/// <summary>Words that tell an intent, as the file writes them: "how much", "is ... ready".</summary>
internal sealed partial record Cue(Intent Intent, CueStrength Strength, string Words)
{
    [GeneratedRegex(@"^(?:\.\.\.|<number>|<place>|haja-(?:\*|[a-z]+)|[a-z0-9']+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    public static partial Regex IsWord();
}
