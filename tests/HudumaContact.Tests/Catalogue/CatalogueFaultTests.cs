using HudumaContact.Catalogue;
using HudumaContact.Content;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

/// <summary>Each rule of the check has a damaged file and the very words that the clerk reads.</summary>
public sealed class CatalogueFaultTests
{
    private const string IdFees = "  - {what: {en: \"First ID\", sw: \"Kitambulisho cha kwanza\"}, kes: 0}";
    private const string Standard = "kes: 1000, valid_from: \"2026-10-31\"}";

    [Theory]
    // Words
    [InlineData("services", "name: {en: \"First national ID (Maisha card)\", sw: \"Kitambulisho cha kwanza (Maisha card)\"}", "name: {en: \"First\"}", "'name' lacks 'sw'. Write both languages.")]
    [InlineData("services", "short: {en: \"First ID\"", "short: {fr: \"ID\", en: \"First ID\"", "'fr' is not known in 'short'. Known: en, sw.")]
    [InlineData("services", "short: {en: \"First ID\"", "short: {en: \"\"", "'short.en' is empty.")]
    [InlineData("services", "short: {en: \"First ID\"", "short: {en: \"First ID ☎\"", "'short.en' has a character that no handset shows: \"First ID ?\". Write it with plain letters where the ? is.")]
    [InlineData("services", "short: {en: \"First ID\"", "short: {en: \"First national ID card you get\"", "'short.en' takes 30 septets; a menu has room for 22. Shorten it.")]
    [InlineData("services", "spoken: {en: \"First national ID card\"", "spoken: {en: \"First ID/card\"", "A voice cannot say 'First ID/card'. Write under 'spoken', in both languages, what a call says for it, in words alone.")]
    [InlineData("services", "short: {en: \"First ID\"", "short: {en: \"Passport renewal\"", "'Passport renewal' is taken by another one. Choose a 'short' that tells them apart.")]
    [InlineData("services", "turnaround: {en: \"About 2 weeks at Huduma Centres; longer", "turnaround: {en: \"Ask 1919; longer", "'turnaround.en' names 1919, but that is this very line. Write {person} instead; each kind of line words it.")]
    [InlineData("services", "turnaround: {en: \"About 2 weeks at", "turnaround: {en: \"{{ 7*7 }} at", "'turnaround.en' has braces. Only {person} may stand in braces.")]
    [InlineData("services", "  turnaround: {en: \"About 2 weeks at Huduma Centres; longer", "  was: {en: \"About 2 weeks at Huduma Centres; longer", "'turnaround' is missing.")]
    // Keys, ids and references
    [InlineData("services", "  turnaround_days: 14", "  turnaround_dayz: 14", "'turnaround_days' is missing. Write null when it is not published.")]
    [InlineData("services", "- id: national-id-replacement", "- id: national-id-new", "'national-id-new' is there twice. Each id is used once.")]
    [InlineData("services", "- id: national-id-new", "- id: National ID", "'National ID' is no id: small letters, digits and single hyphens, e.g. passport-new.")]
    [InlineData("services", "agency: nrb", "agency: nbr", "There is no agency 'nbr' in agencies.yaml. Did you mean 'nrb'?")]
    [InlineData("services", "category: identity", "category: identities", "There is no category 'identities' in categories.yaml.")]
    [InlineData("services", "count: 117", "count: 118", "'count' says 118, but there are 117 under 'services'. Put back what was lost, or mend the count.")]
    [InlineData("services", "count: 117\n", "", "'count' is missing: how many there are under 'services'.")]
    [InlineData("services", "version: 1", "version: 2", "This is version 2; only version 1 can be read.")]
    [InlineData("services", "currency: KES", "currency: USD", "'currency' must be KES: fees are in shillings.")]
    [InlineData("services", "popularity: 1\n  rank: 1\n", "popularity: 1\n", "'rank' is missing: a service of popularity 1 has its place in the popular menu.")]
    [InlineData("services", "popularity: 1\n  rank: 1\n", "popularity: 2\n  rank: 1\n", "Only a service of popularity 1 has a 'rank'.")]
    [InlineData("services", "  rank: 1\n", "  rank: 2\n", "The ranks of the popular services must be 1 to 38, each once; 1 is missing or another one is double.")]
    [InlineData("services", "popularity: 1\n", "popularity: 4\n", "'popularity' must be a whole number from 1 to 3, not '4'.")]
    [InlineData("services", "channels: [centre]", "channels: [post]", "'channels' must be of centre, online and ussd, not 'post'.")]
    [InlineData("services", "ussd: null", "ussd: \"147\"", "'147' is no USSD code such as *147#.")]
    [InlineData("services", "  free: true", "  free: perhaps", "'free' must be true or false, not 'perhaps'.")]
    [InlineData("services", "confidence: {requirements: high", "confidence: {requirements: sure", "'requirements' must be high, medium or low, not 'sure'.")]
    [InlineData("services", "as_of: 2026", "as_of: 26", "'as_of' must be a whole number from 2010 to 2100, not '26'.")]
    [InlineData("services", "url: \"https://www.tuko.co.ke", "url: \"tuko.co.ke", "'tuko.co.ke/business-economy/582752-kenyans-react-murkomen-scraps-application-vetting-fees-ilikua-free/' is no web address. It begins with https:// or http://.")]
    [InlineData("services", "pattern: \"^[0-9]{9,10}$\"", "pattern: \"^[0-9{9,10}$\"", "'^[0-9{9,10}$' is no pattern that can be used: Invalid pattern '^[0-9{9,10}$' at offset 12. Unterminated [] set.")]
    [InlineData("services", "  pay: ecitizen", "  pay: cash", "'pay' must be ecitizen, or the way to pay in both languages, not 'cash'.")]
    // Fees
    [InlineData("services", IdFees, "  - {what: {en: \"First ID\", sw: \"ID\"}}", "'kes' is missing. Write 0 when it is free, null when the fee is not established.")]
    [InlineData("services", IdFees, "  - {what: {en: \"First ID\", sw: \"ID\"}, kes: null}", "The service is free, so 'kes' must be 0. Or mend 'free'.")]
    [InlineData("services", IdFees, "  - {what: {en: \"First ID\", sw: \"ID\"}, kes: -5}", "'kes' must be a whole number from 0 to 100000000, not '-5'.")]
    [InlineData("services", "  free: true", "  free: false", "Every fee is 0, so 'free' must be true.")]
    [InlineData("services", Standard, "kes: 1000, valid_from: \"2026-10-30\"}", "Two fee periods hold at once on 2026-10-30. 'valid_until' is inclusive: end the earlier one the day before.")]
    [InlineData("services", Standard, "kes: 1000, valid_from: \"2026-11-02\"}", "No fee holds from 2026-10-31 until 2026-11-01. Close the gap.")]
    [InlineData("services", Standard, "kes: 1000, valid_from: \"2026-10-31\", valid_until: \"2026-12-31\"}", "No fee holds after 2026-12-31. Add the one that follows, with kes: null when it is not established.")]
    [InlineData("services", Standard, "kes: 1000, valid_from: \"31 Oct 2026\"}", "'valid_from' must be a date such as 2026-10-31, not '31 Oct 2026'.")]
    [InlineData("services", "kes: null, kes_min: 700, kes_max: 1000", "kes: null, kes_min: 7000, kes_max: 1000", "'kes_min' 7000 is above 'kes_max' 1000.")]
    [InlineData("services", "kes: null, kes_min: 700, kes_max: 1000", "kes: 700, kes_max: 1000", "A fee is either 'kes' or a range (kes: null with kes_min, kes_max), not both.")]
    // The other files
    [InlineData("agencies", "short: \"NRB\"", "shrt: \"NRB\"", "'shrt' is not known here. Known: contact, contact_confidence, id, name, short, what. Did you mean 'short'?")]
    [InlineData("agencies", "contact: {web: \"identity.go.ke\", office: \"Registrar of Persons, sub-county offices\"}", "contact: {note: \"none\"}", "'contact' must have one of brief, tollfree, phone, ussd, web, sms, office: what a citizen is told who should confirm something.")]
    [InlineData("agencies", "web: \"identity.go.ke\"", "fax: \"identity.go.ke\"", "'fax' is not known here. Known: brief, email, emergency, hours, note, office, paybill, phone, phone2, sgbv, sms, tollfree, ussd, web.")]
    [InlineData("centres", "county: nairobi", "county: nairoby", "There is no county 'nairoby' in counties.yaml. Did you mean 'nairobi'?")]
    [InlineData("centres", "status: open", "status: closed", "'status' must be open or planned, not 'closed'.")]
    [InlineData("centres", "special_desks: [smart-dl,", "special_desks: [smart-ld,", "There is no desk 'smart-ld' under 'desks'.")]
    [InlineData("centres", "weekend: closed", "weekend: sometimes", "'weekend' must be closed or open, not 'sometimes'.")]
    [InlineData("centres", "confidence: {exists: high, location: high}", "confidence: {exists: high}", "'location' is missing.")]
    [InlineData("counties", "- number: 1\n", "- number: 2\n", "Number 2 is taken by Mombasa.")]
    [InlineData("counties", "- number: 1\n", "- number: 2\n", "Kenya has 47 counties, numbered 1 to 47. Missing: 1.")]
    [InlineData("counties", "towns: [\"Mvita\", \"Nyali\", \"Likoni\", \"Changamwe\", \"Kisauni\", \"Jomvu\", \"Mtwapa road\"]", "towns: []", "'towns' is missing: the places that people type.")]
    [InlineData("categories", "name: {en: \"ID card\"", "name: {en: \"Identity card and such\"", "'name.en' takes 22 septets; a menu has room for 18. Shorten it.")]
    [InlineData("distress", "  - \"kill myself\"", "  - \"Kill myself!\"", "'Kill myself!' must be whole words in small letters, without marks or digits.")]
    [InlineData("distress", "  suicide:", "  sadness:", "'phrases.suicide' is missing: without it nobody in danger is heard.")]
    [InlineData("distress", "helplines:", "numbers:", "'helplines' is missing: the numbers that help.")]
    [InlineData("holidays", "month: 1, day: 1,", "month: 2, day: 29,", "'day' must be a whole number from 1 to 28, not '29'.")]
    [InlineData("holidays", "state: expected", "state: maybe", "'state' must be expected or gazetted, not 'maybe'.")]
    [InlineData("holidays", "easter:", "pasaka:", "'easter' is missing or empty: due dates would fall on holidays.")]
    [InlineData("holidays", "count: 16", "count: 17", "'count' says 17, but there are 16 under fixed, easter, listed. Put back what was lost, or mend the count.")]
    [InlineData("distress", "    - \"suicide\"\n", "", "'count' says 348, but there are 347 under 'phrases'. Put back what was lost, or mend the count.")]
    [InlineData("vocabulary", "- [death, kifo,", "- [death, passport, kifo,", "'passport' is there twice. A word has one meaning here.")]
    [InlineData("vocabulary", "also:\n- [stolen, lost]", "also:\n- [stolen]", "A line of 'also' is two words: [stolen, lost].")]
    [InlineData("vocabulary", "- [lost, new]\n", "", "'count' says 392, but there are 391 under same, actions, weak, passed_over, also, outranks. Put back what was lost, or mend the count.")]
    [InlineData("vocabulary", "outranks:\n- [lost, new]", "outranks:\n- [lost, gnu]", "'gnu' is not among the words above. Write it as it stands there.")]
    [InlineData("affixes", "- [iwa, a]", "- [iwa]", "An ending is written with what the known form has in its place, in small letters: [iwa, a], or [ed, \"\"].")]
    [InlineData("affixes", "objects: [ni,", "objects: [-ni-,", "'-ni-' must be small letters, without a hyphen.")]
    [InlineData("affixes", "tenses:", "times:", "'tenses' is missing: the marks of each tense by its name.")]
    [InlineData("intents", "turnaround:", "time:", "'turnaround' is missing: the words that tell it.")]
    [InlineData("intents", "fee:\n  sure: [how much,", "fee:\n  sure: [how long,", "'how long' is there twice, under fee and here. Words tell one intent.")]
    [InlineData("intents", "fee:\n  sure: [how much,", "fee:\n  sure: [haja- much,", "'haja-' can't be part of a cue. It has words in small letters, ..., <number>, <place> and haja-lipa or haja-*.")]
    [InlineData("learned", "\"how much\": ", "\"how much\": 7 ", "'how much' needs 9 whole numbers from -1000 to 1000, one for each intent. Make the file anew with catalogue learn.")]
    [InlineData("learned", "\"how much\": ", "\"how much\": x", "'how much' needs 9 whole numbers from -1000 to 1000, one for each intent. Make the file anew with catalogue learn.")]
    [InlineData("learned", "intents: [requirements, fee,", "intents: [fee, requirements,", "'intents' must be requirements, fee, turnaround, where, status, agent, complaint, centre, other: the columns of the weights. Make the file anew with catalogue learn.")]
    [InlineData("learned", "count: 6000", "count: 6001", "'count' says 6001, but there are 6000 under 'weights'. Put back what was lost, or mend the count.")]
    [InlineData("learned", "weights:", "weight:", "'weights' is missing. Make the file anew with catalogue learn.")]
    [InlineData("learned-services", "count: 9000", "count: 9001", "'count' says 9001, but there are 9000 words under 'services'. Put back what was lost, or mend the count.")]
    [InlineData("learned-services", "services:", "service:", "'services' is missing. Make the file anew with catalogue learn.")]
    [InlineData("learned-services", "    \"budget\": 1", "    \"budget\": 10001", "'budget' must be a whole number from 0 to 100, not '100017'.")]
    [InlineData("languages", "sheng:", "slang:", "'sheng' is missing or empty.")]
    [InlineData("keywords", "  kra-pin:", "  kra-pins:", "There is no service 'kra-pins' in services.yaml. Did you mean 'kra-pin'?")]
    [InlineData("keywords", "  kra-pin:", "  kra-pins:", "'kra-pin' is missing: what people type when they mean it.")]
    [InlineData("keywords", "    en: [\"national id\",", "    fr: [\"national id\",", "'en' is missing or empty.")]
    public void A_damaged_file_is_a_fault(string file, string was, string becomes, string message)
    {
        var path = $"catalogue/{file}.yaml";
        var text = RealCatalogue.Files.Find(path)!.Text;
        var at = text.IndexOf(was, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, "The case is out of date: the file no longer holds what it damages.");
        var faults = Read(path, text[..at] + becomes + text[(at + was.Length)..], out var catalogue);
        catalogue.ShouldBeNull();
        var fault = faults.Where(fault => fault.File == path && fault.Message == message).ShouldHaveSingleItem(string.Join('\n', faults.Take(5)));
        fault.Line.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_fault_names_the_line_and_the_service()
    {
        var text = RealCatalogue.Files.Find("catalogue/services.yaml")!.Text;
        var line = text[..text.IndexOf("  turnaround_days: 14", StringComparison.Ordinal)].Count('\n'.Equals) + 1;
        var faults = Read("catalogue/services.yaml", text.Replace("  turnaround_days: 14\n  turnaround: {en: \"About 2 weeks at Huduma Centres; longer", "  turnaround_days: soon\n  turnaround: {en: \"About 2 weeks at Huduma Centres; longer", StringComparison.Ordinal), out _);
        faults.ShouldHaveSingleItem().ToString().ShouldBe($"catalogue/services.yaml:{line}:20: service national-id-new: 'turnaround_days' must be a whole number from 0 to 3650, not 'soon'.");
    }

    [Fact]
    public void All_faults_of_all_files_are_told_at_once()
    {
        var set = new ContentSet(RealCatalogue.Files.Files.Select(file => new ContentFile(file.Path, file.Text.Replace("version: 1", "version: 9", StringComparison.Ordinal))));
        var faults = new List<Fault>();
        ServiceCatalogue.Read(set, faults).ShouldBeNull();
        faults.Count.ShouldBe(set.Files.Count);
    }

    [Fact]
    public void Every_file_is_needed_and_no_other_is_known()
    {
        foreach (var file in RealCatalogue.Files.Files)
        {
            var faults = new List<Fault>();
            ServiceCatalogue.Read(new ContentSet(RealCatalogue.Files.Files.Where(other => other != file)), faults).ShouldBeNull();
            faults.ShouldContain(fault => fault.File == file.Path && fault.Message == "The catalogue needs this file and it is not there. Put it back.");
        }

        var strangers = new List<Fault>();
        ServiceCatalogue.Read(new ContentSet([.. RealCatalogue.Files.Files, new ContentFile("catalogue/prices.yaml", "a: 1")]), strangers).ShouldBeNull();
        strangers.ShouldHaveSingleItem().Message.ShouldStartWith("The catalogue has no such file. It knows affixes.yaml, ");
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_a_fault()
    {
        foreach (var file in RealCatalogue.Files.Files.Where(file => file.Path != "catalogue/vocabulary.yaml"))
        {
            var whole = file.Text.TrimEnd();
            Read(file.Path, whole[..(whole.LastIndexOf('\n') + 1)], out _).ShouldNotBeEmpty($"{file.Path} without its last line");
            for (var part = 1; part < 8; part++)
            {
                var end = file.Text.IndexOf('\n', file.Text.Length * part / 8);
                if (end < 0 || end == file.Text.Length - 1) continue;
                Read(file.Path, file.Text[..end], out var catalogue).ShouldNotBeEmpty($"{file.Path} cut at {end}");
                catalogue.ShouldBeNull();
            }
        }
    }

    private static List<Fault> Read(string path, string text, out ServiceCatalogue? catalogue)
    {
        var faults = new List<Fault>();
        catalogue = ServiceCatalogue.Read(new ContentSet(RealCatalogue.Files.Files.Select(file => file.Path == path ? new ContentFile(path, text) : file)), faults);
        return faults;
    }
}
