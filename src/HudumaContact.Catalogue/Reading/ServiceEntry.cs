using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

/// <summary>One service of the file.</summary>
internal sealed class ServiceEntry(
    string id, YamlMapping entry, CatalogueFile file, IReadOnlyList<Agency>? agencies, IReadOnlyList<Category>? categories,
    IReadOnlyDictionary<string, Keywords> keywords)
{
    private const int OldestYear = 2010;
    private const int NewestYear = 2100;

    /// <summary>Null after a fault that leaves nothing to check further.</summary>
    public Service? Read()
    {
        var name = entry.Words("name");
        var brief = entry.Words("short");
        var spoken = entry.Words("spoken", required: false);
        var agency = AgencyOf();
        var category = CategoryOf();
        var popularity = entry.Number("popularity", 1, 3);
        var rank = ReadRank(popularity);
        var channels = ReadChannels();
        var ussd = ReadUssd(channels);
        var requirements = ReadRequirements("requirements");
        if (requirements.Count == 0) entry.Refuse(entry.KeyNode("requirements"), "'requirements' is missing: what a citizen needs.");
        var requirementsShort = ReadRequirements("requirements_short");
        var isFree = entry.Flag("free");
        var fees = FeeEntries.Read(entry, file, isFree);
        var note = entry.Words("fees_note", required: false);
        var noteShort = entry.Words("fees_note_short", required: false);
        if (noteShort is not null && note is null) entry.Refuse(entry.KeyNode("fees_note_short"), "'fees_note_short' shortens 'fees_note', which is missing.");
        var payment = ReadPayment();
        var days = ReadDays();
        var turnaround = entry.Words("turnaround");
        var where = entry.Words("where");
        var whereShort = entry.Words("where_short", required: false);
        var status = StatusEntry.Read(entry);
        var confidence = ReadConfidence();
        var sources = entry.Sources(file);
        var asOf = entry.Number("as_of", OldestYear, NewestYear);
        if (name is null || brief is null || agency is null || category is null || turnaround is null || where is null || status is null) return null;
        return new Service(
            id, name, brief, spoken, agency, category, popularity, rank, channels, ussd, requirements, requirementsShort is [] ? null : requirementsShort, isFree, fees, note, noteShort, payment, days, turnaround, where, whereShort,
            keywords.GetValueOrDefault(id) ?? Keywords.None, status, confidence, sources, asOf);
    }

    private Agency? AgencyOf()
    {
        if (entry.Text("agency", required: true) is not { } agencyId || agencies is null) return null;
        if (agencies.FirstOrDefault(agency => agency.Id == agencyId) is { } agency) return agency;
        entry.Refuse(entry.Take("agency")!, $"There is no agency '{agencyId}' in agencies.yaml.{Nearest.Hint(agencyId, agencies.Select(known => known.Id))}");
        return null;
    }

    private Category? CategoryOf()
    {
        if (entry.Text("category", required: true) is not { } categoryId || categories is null) return null;
        if (categories.FirstOrDefault(category => category.Id == categoryId) is { } category) return category;
        entry.Refuse(entry.Take("category")!, $"There is no category '{categoryId}' in categories.yaml.");
        return null;
    }

    private int? ReadRank(int popularity)
    {
        var rank = entry.Whole("rank", 1, 1000);
        if (popularity == 1 && !entry.Has("rank")) entry.Refuse(entry.KeyNode("popularity"), "'rank' is missing: a service of popularity 1 has its place in the popular menu.");
        if (popularity != 1 && rank is not null) entry.Refuse(entry.KeyNode("rank"), "Only a service of popularity 1 has a 'rank'.");
        return rank;
    }

    private List<ServiceChannel> ReadChannels()
    {
        var channels = new List<ServiceChannel>();
        foreach (var name in entry.Texts("channels"))
        {
            ServiceChannel? channel = name switch
            {
                "centre" => ServiceChannel.Centre,
                "online" => ServiceChannel.Online,
                "ussd" => ServiceChannel.Ussd,
                _ => null,
            };
            if (channel is null) entry.Refuse(entry.KeyNode("channels"), $"'channels' must be of centre, online and ussd, not '{name}'.");
            else if (channels.Contains(channel.Value)) entry.Refuse(entry.KeyNode("channels"), $"'{name}' is there twice.");
            else channels.Add(channel.Value);
        }

        if (channels.Count == 0) entry.Refuse(entry.KeyNode("channels"), "'channels' is missing: where a citizen can get it.");
        return channels;
    }

    private string? ReadUssd(List<ServiceChannel> channels)
    {
        var code = entry.Text("ussd");
        if (code is not null && !(code.Length > 2 && code[0] == '*' && code[^1] == '#' && code[1..^1].All(key => char.IsAsciiDigit(key) || key == '*')))
            entry.Refuse(entry.Take("ussd")!, $"'{code}' is no USSD code such as *147#.");
        if (code is null && channels.Contains(ServiceChannel.Ussd)) entry.Refuse(entry.KeyNode("channels"), "The channel ussd needs the code under 'ussd'.");
        return code;
    }

    private IReadOnlyList<Words> ReadRequirements(string key) => [.. entry.List(key).Select(node => entry.WordsAt(node, key)).OfType<Words>()];

    private Payment? ReadPayment()
    {
        if (entry.Take("pay") is not YamlScalarNode node)
            return entry.Words("pay", required: false) is { } own ? new Payment(OnECitizen: false, own) : null;
        if (node.Value == "ecitizen") return new Payment(OnECitizen: true, Own: null);
        entry.Refuse(node, $"'pay' must be ecitizen, or the way to pay in both languages, not '{node.Value}'.");
        return null;
    }

    private int? ReadDays()
    {
        if (!entry.Has("turnaround_days")) entry.Refuse(entry.Node, "'turnaround_days' is missing. Write null when it is not published.");
        return entry.Whole("turnaround_days", 0, 3650);
    }

    private Confidence ReadConfidence()
    {
        if (entry.Mapping("confidence") is not { } confidence)
        {
            entry.Refuse(entry.KeyNode("confidence"), "'confidence' is missing: {requirements: high, fees: low, turnaround: medium, where: high}.");
            return new Confidence(ConfidenceLevel.Low, ConfidenceLevel.Low, ConfidenceLevel.Low, ConfidenceLevel.Low);
        }

        var read = new Confidence(confidence.Level("requirements"), confidence.Level("fees"), confidence.Level("turnaround"), confidence.Level("where"));
        confidence.RefuseOthers();
        return read;
    }
}
