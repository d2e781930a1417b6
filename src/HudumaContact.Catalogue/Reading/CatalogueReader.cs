using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

/// <summary>Reads every file, faults or not, so that a clerk sees all that is wrong at once.</summary>
internal static class CatalogueReader
{
    private const string Folder = "catalogue/";

    private static readonly string[] Files =
    [
        "affixes.yaml", "agencies.yaml", "categories.yaml", "centres.yaml", "counties.yaml", "distress.yaml", "holidays.yaml", "intents.yaml",
        "keywords.yaml", "languages.yaml", LearnedServicesFile.Name, LearnedFile.Name, "services.yaml", "vocabulary.yaml",
    ];

    public static ServiceCatalogue? Read(ContentSet set, ICollection<Fault> faults)
    {
        var found = new List<Fault>();
        RefuseStrangers(set, found);
        var facts = ReadFacts(set, found);
        foreach (var fault in Fault.InOrder(found)) faults.Add(fault);
        if (found.Count > 0 || facts is null) return null;
        var files = new ContentSet(set.Files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)));
        return new ServiceCatalogue(facts, files.Hash);
    }

    private static CatalogueFacts? ReadFacts(ContentSet set, List<Fault> faults)
    {
        var agencies = Open(set, "agencies.yaml", faults) is { } a ? AgenciesFile.Read(a) : null;
        var categories = Open(set, "categories.yaml", faults) is { } k ? CategoriesFile.Read(k) : null;
        var counties = Open(set, "counties.yaml", faults) is { } c ? CountiesFile.Read(c) : null;
        var centres = Open(set, "centres.yaml", faults) is { } h ? CentresFile.Read(h, counties) : null;
        var services = Open(set, "services.yaml", faults);
        var keywords = Open(set, "keywords.yaml", faults) is { } w ? KeywordsFile.Read(w) : null;
        var read = services is null || keywords is null ? null : ServicesFile.Read(services, agencies, categories, keywords.ById);
        if (read is not null) keywords!.Compare(read.Services);
        var distress = Open(set, "distress.yaml", faults) is { } d ? DistressFile.Read(d) : null;
        var holidays = Open(set, "holidays.yaml", faults) is { } y ? HolidaysFile.Read(y) : null;
        var questions = ReadQuestions(set, faults);
        return read is null || agencies is null || categories is null || counties is null || centres is null || distress is null || holidays is null || questions is null
            ? null
            : new CatalogueFacts(read.Compiled, agencies, categories, counties, centres, read.Services, distress, holidays, questions);
    }

    private static QuestionFacts? ReadQuestions(ContentSet set, List<Fault> faults)
    {
        var vocabulary = Open(set, "vocabulary.yaml", faults) is { } v ? VocabularyFile.Read(v) : null;
        var affixes = Open(set, "affixes.yaml", faults) is { } a ? AffixesFile.Read(a) : null;
        var cues = Open(set, "intents.yaml", faults) is { } i ? IntentsFile.Read(i) : null;
        var languages = Open(set, "languages.yaml", faults) is { } l ? LanguagesFile.Read(l) : null;
        var learned = Open(set, LearnedFile.Name, faults) is { } w ? LearnedFile.Read(w) : null;
        var learnedServices = Open(set, LearnedServicesFile.Name, faults) is { } s ? LearnedServicesFile.Read(s) : null;
        return vocabulary is null || affixes is null || cues is null || languages is null || learned is null || learnedServices is null
            ? null
            : new QuestionFacts(vocabulary, affixes, cues, languages, learned, learnedServices);
    }

    private static CatalogueFile? Open(ContentSet set, string name, List<Fault> faults)
    {
        if (set.Find(Folder + name) is { } file) return CatalogueFile.Open(file, faults);
        faults.Add(new Fault(Folder + name, 0, 0, "The catalogue needs this file and it is not there. Put it back."));
        return null;
    }

    private static void RefuseStrangers(ContentSet set, List<Fault> faults)
    {
        foreach (var file in set.Files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            if (!Files.Contains(file.Path[Folder.Length..]))
                faults.Add(new Fault(file.Path, 0, 0, $"The catalogue has no such file. It knows {string.Join(", ", Files)}."));
        }
    }
}
