using System.Globalization;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Content;

namespace HudumaContact.Conversations.Notices;

/// <summary>A notice as somebody writes it, on a page or in the terminal: the one place with the rules for it.</summary>
/// <param name="Scope">As <see cref="NoticeScope"/> is written, e.g. <c>centre:kisumu</c>.</param>
/// <param name="From">First day, <c>2026-11-23</c>; empty for today.</param>
/// <param name="Until">Last day, inclusive.</param>
public sealed record NoticeDraft(string Scope, string From, string Until, string En, string Sw)
{
    /// <summary>Septets of a text: it stands before an answer, and must leave room for it on the first screen.</summary>
    public const int Longest = 110;

    private const string Day = "yyyy-MM-dd";

    /// <summary>The notice, still without an id; null when anything is wrong, each thing with what to do.</summary>
    /// <param name="today">In Nairobi.</param>
    public Notice? Read(ServiceCatalogue catalogue, DateOnly today, ICollection<string> faults)
    {
        var before = faults.Count;
        var scope = ReadScope(catalogue, faults);
        var from = string.IsNullOrWhiteSpace(From) ? today : ReadDay(From, "first", faults);
        var until = ReadDay(Until, "last", faults);
        if (from > until) faults.Add("The last day is before the first. Swap them.");
        if (until < today) faults.Add("The last day is over. Choose today or a later day.");
        CheckText(En, "English", faults);
        CheckText(Sw, "Swahili", faults);
        return faults.Count == before ? new Notice("", from!.Value, until!.Value, new Words(En.Trim(), Sw.Trim()), scope!) : null;
    }

    private NoticeScope? ReadScope(ServiceCatalogue catalogue, ICollection<string> faults)
    {
        var scope = NoticeScope.Parse(Scope.Trim());
        var exists = scope switch
        {
            null => false,
            { Kind: NoticeScopeKind.Service, Id: { } id } => catalogue.FindService(id) is not null,
            { Kind: NoticeScopeKind.Centre, Id: { } id } => catalogue.FindCentre(id) is not null,
            { Kind: NoticeScopeKind.County, Id: { } id } => catalogue.FindCounty(id) is not null,
            _ => true,
        };
        if (!exists) faults.Add($"'{Scope.Trim()}' is nothing that the catalogue knows. Write all, service:<id>, centre:<id> or county:<id>, e.g. centre:kisumu.");
        return scope;
    }

    private static DateOnly? ReadDay(string text, string which, ICollection<string> faults)
    {
        if (DateOnly.TryParseExact(text.Trim(), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        faults.Add($"The {which} day is missing or no date. Write it as 2026-11-23.");
        return null;
    }

    private static void CheckText(string text, string language, ICollection<string> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add($"The {language} text is missing. Citizens read it in the language that they chose.");
            return;
        }

        var septets = Gsm7.Septets(text.Trim());
        if (septets > Longest) faults.Add($"The {language} text takes {septets} characters of a phone's screen; {Longest} fit before an answer. Shorten it.");
        if (!Gsm7.Fits(text.Trim())) faults.Add($"The {language} text has signs that a phone cannot show. Use plain letters, digits and punctuation.");
    }
}
