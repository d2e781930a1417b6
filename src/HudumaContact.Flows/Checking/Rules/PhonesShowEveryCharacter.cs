using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A USSD screen and a plain SMS hold only the GSM alphabet: a clerk writes what the phone will show.</summary>
internal static class PhonesShowEveryCharacter
{
    /// <summary>Looks like a space, and comes along when text is copied from a page or a document.</summary>
    private const int NoBreakSpace = 0xA0;

    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            foreach (var wording in NodeWordings.Of(node))
            {
                foreach (var message in Faults(wording)) check.Refuse(node, message, wording.Line);
            }
        }

        foreach (var word in check.Book.Defaults.Words.Values)
        {
            foreach (var message in Faults(word)) check.RefuseDefaults(message, word.Line);
        }

        foreach (var flow in check.Book.Flows)
        {
            foreach (var word in flow.Words.Values)
            {
                foreach (var message in Faults(word)) check.Refuse(flow.File, word.Line, message, flow.Name);
            }
        }
    }

    public static IEnumerable<string> Faults(Wording wording) => wording.Everywhere
        .Concat(wording.ByLine.Where(own => own.Key is LineKind.Ussd or LineKind.Sms).SelectMany(own => own.Value))
        .OrderBy(text => text.Key, StringComparer.Ordinal)
        .Select(text => (Language: text.Key, Odd: Outside(text.Value.Source)))
        .Where(text => text.Odd.Length > 0)
        .Select(text => $"Phones cannot show {text.Odd} in the '{text.Language}' text. Write it with plain letters and marks.");

    private static string Outside(string text) => string.Join(' ', text.EnumerateRunes()
        .Where(rune => !rune.IsBmp || !Gsm7.Fits((char)rune.Value))
        .Distinct()
        .Select(rune => rune.Value == NoBreakSpace ? "a no-break space (U+00A0; type a space in its place)" : System.Text.Rune.IsControl(rune) ? $"U+{rune.Value:X4}" : $"'{rune}'"));
}
