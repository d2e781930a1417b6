using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Worlds;

/// <summary>What flows may ask in mid-hop, for one hop: a catalogue with the notices and the date of that moment.</summary>
/// <param name="notices">All that may hold today; those that do not are left out.</param>
/// <param name="today">In Nairobi.</param>
/// <param name="proofs">The services about which a register can be asked, with the second fact that each asks for.</param>
public sealed class CatalogueWorld(
    ServiceCatalogue catalogue, IReadOnlyList<Notice> notices, DateOnly today, ICaseNumbers numbers, IReadOnlyDictionary<string, SecondFactKind> proofs) : IWorld
{
    /// <summary>Working days in which a case is to be answered.</summary>
    public const int CaseDays = 14;

    // A text is asked for its language and for what it means, in one hop.
    private (string Words, Understanding Understanding)? _understood;

    public WorldNames Names => CatalogueNames.All;

    public IReadOnlyList<Item> List(string list, Item? of) => CatalogueItems.List(catalogue, list, of);

    public string Field(Item item, string field, string language, LineKind line) => field == StatusFields.Proof
        ? proofs.TryGetValue(item.Id, out var proof) ? SecondFact.WordOf(proof) : ""
        : CatalogueItems.Field(catalogue, item, field, language, line);

    public bool Knows(Item item) => CatalogueItems.Knows(catalogue, item);

    public Findings Search(string what, string words, Item? told) => what switch
    {
        CatalogueNames.Services => SearchServices(words, told),
        CatalogueNames.Centres => SearchCentres(words),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "The catalogue has no such search."),
    };

    public Telling Answer(string topic, Item item, string language, LineKind line)
    {
        var composer = new AnswerComposer(catalogue);
        var answer = Topics.Find(topic) switch
        {
            null => throw new ArgumentOutOfRangeException(nameof(topic), topic, "The catalogue has no such topic."),
            Topic.Centre => composer.OfCentre(CatalogueItems.Centre(catalogue, item), language, today, notices, LineOf(line)),
            { } about => composer.OfService(CatalogueItems.Service(catalogue, item), about, language, today, notices, LineOf(line)),
        };
        return new Telling(answer.Text, answer.AsOf, answer.Version);
    }

    public IReadOnlyList<string> Notices(string language) =>
        [.. notices.Where(notice => notice.HoldsOn(today) && notice.Scope.Kind is NoticeScopeKind.All).OrderBy(notice => notice.From).ThenBy(notice => notice.Id, StringComparer.Ordinal).Select(notice => notice.Text.In(language))];

    public string? LanguageOf(string words) => Understand(words) is { ShowsLanguage: true } understood ? understood.Language : null;

    public bool HasDistress(string words) => catalogue.HasDistress(words);

    public bool IsCaseNumber(string words) =>
        words.TrimStart().StartsWith(CaseNumber.Prefix[..2], StringComparison.OrdinalIgnoreCase) && CaseNumber.Read(words) is not null;

    public CasePromise NewCase(string kind) => new(numbers.Next(), catalogue.Calendar.AddWorkingDays(today, CaseDays));

    public string Said(DateOnly date, string language) => SaidDate.In(language, date);

    private Findings SearchServices(string words, Item? told)
    {
        if (catalogue.FindServicesByKeys(words) is { Count: > 0 } spelled)
            return new Findings([.. spelled.Select(service => new Item(CatalogueNames.Service, service.Id))], IsSure: spelled.Count == 1, Topic: null);
        var understood = Understand(words);
        // A release that was published meanwhile may no longer have it.
        if (told is { Kind: CatalogueNames.Service } known && catalogue.FindService(known.Id) is not null
            // Words that only ask leave nothing to be unsure of, however few they are.
            && understood.Services is [] && Intents.TopicOf(understood.Intent) is { } asked and not Topic.Centre && catalogue.IsFollowUp(words))
        {
            return new Findings([known], IsSure: true, Topics.Name(asked));
        }

        return new Findings(
            [.. understood.Services.Select(match => new Item(CatalogueNames.Service, match.Service.Id))],
            understood.Certainty is Certainty.Sure,
            understood.Topic is { } topic ? Topics.Name(topic) : null)
        {
            Wish = understood.Intent switch
            {
                Intent.Agent => Wish.Person,
                // "Ombudsman complaint" is the name of a service.
                Intent.Complaint when understood.Certainty is not Certainty.Sure => Wish.Complaint,
                _ => null,
            },
        };
    }

    private Understanding Understand(string words)
    {
        if (_understood is not var (known, understanding) || known != words) _understood = (words, understanding = catalogue.Understand(words));
        return understanding;
    }

    private Findings SearchCentres(string words)
    {
        if (catalogue.FindCentresByKeys(words) is { Count: > 0 } spelled) return Found(spelled, isSure: spelled.Count == 1);
        var centres = catalogue.FindCentres(words);
        return Found(centres, IsSure(centres, words));

        static Findings Found(IReadOnlyList<Centre> centres, bool isSure) => new([.. centres.Select(centre => new Item(CatalogueNames.Centre, centre.Id))], isSure, Topic: null);
    }

    /// <summary>The only one there, or the only one open, or the one whose very town or name was typed.</summary>
    private static bool IsSure(IReadOnlyList<Centre> centres, string words)
    {
        if (centres.Count <= 1) return centres.Count == 1;
        var best = centres[0];
        if (best.IsOpen && centres.Count(centre => centre.IsOpen) == 1) return true;
        return IsNamed(best.ShortName) || (best.Town is { } town && IsNamed(town));

        // "Kiambu" means the county as well as the town, so all its centres are shown.
        bool IsNamed(string name) => name != best.County.Name && name.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static AnswerLine LineOf(LineKind line) => line switch
    {
        LineKind.Ussd => AnswerLine.Ussd,
        LineKind.Sms => AnswerLine.Sms,
        LineKind.Voice => AnswerLine.Voice,
        LineKind.Chat => AnswerLine.Chat,
        _ => throw new ArgumentOutOfRangeException(nameof(line), line, "There is no such line."),
    };
}
