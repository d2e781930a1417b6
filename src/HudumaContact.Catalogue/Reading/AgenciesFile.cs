using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

internal static class AgenciesFile
{
    private static readonly string[] ContactKinds =
    [
        "brief", "tollfree", "phone", "ussd", "web", "sms", "office", "phone2", "sgbv", "emergency", "email", "paybill", "hours", "note",
    ];

    // What a person with a plain phone can use comes first; the rest of the kinds never stands for the whole agency.
    private static readonly string[] ToldFirst = ["brief", "tollfree", "phone", "ussd", "web", "sms", "office"];

    public static IReadOnlyList<Agency> Read(CatalogueFile file)
    {
        _ = file.Root.Date("compiled", required: true);
        var agencies = new List<Agency>();
        foreach (var (id, entry) in file.Records("agencies", "agency"))
        {
            var name = entry.Words("name");
            var brief = entry.Told("short");
            var what = entry.Words("what");
            var contact = ReadContact(entry);
            entry.RefuseOthers();
            if (name is not null && brief is not null && what is not null && contact is not null) agencies.Add(new Agency(id, name, brief, what, contact));
        }

        file.Root.RefuseOthers();
        return agencies;
    }

    private static AgencyContact? ReadContact(YamlMapping entry)
    {
        var confidence = entry.Level("contact_confidence");
        if (entry.Mapping("contact") is not { } contact)
        {
            entry.Refuse(entry.KeyNode("contact"), "'contact' is missing: how citizens reach the agency.");
            return null;
        }

        var all = new Dictionary<string, Words>(StringComparer.Ordinal);
        foreach (var kind in ContactKinds.Where(contact.Has))
        {
            // Our own number is a fact of our own agency; it is told as "a person", never as a number.
            if (contact.Take(kind) is YamlScalarNode { Value: "1919" }) all.Add(kind, new Words(CatalogueValues.Person, CatalogueValues.Person));
            else if (contact.WordsOrName(kind) is { } words) all.Add(kind, words);
        }

        contact.RefuseOthers(ContactKinds);
        if (ToldFirst.FirstOrDefault(all.ContainsKey) is { } told) return new AgencyContact(all[told], all, confidence);
        entry.Refuse(entry.KeyNode("contact"), $"'contact' must have one of {string.Join(", ", ToldFirst)}: what a citizen is told who should confirm something.");
        return null;
    }
}
