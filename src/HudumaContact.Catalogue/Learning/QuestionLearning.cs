using HudumaContact.Catalogue.Reading;
using HudumaContact.Content;

namespace HudumaContact.Catalogue.Learning;

/// <summary>Learns from questions of which it is known what is meant and wanted. What comes of it are files of the catalogue like the others.</summary>
public static class QuestionLearning
{
    private const string Folder = "catalogue/";
    private const string IntentsFile = Folder + LearnedFile.Name;
    private const string ServicesFile = Folder + LearnedServicesFile.Name;

    /// <summary>The files that are written.</summary>
    public static IReadOnlyList<string> Files { get; } = [IntentsFile, ServicesFile];

    /// <summary>The files that these questions teach; null, with the faults added, when the rest of the catalogue can't be read.</summary>
    public static IReadOnlyList<ContentFile>? Learn(ContentSet set, IReadOnlyList<KnownQuestion> questions, ICollection<Fault> faults) =>
        ServiceCatalogue.Read(Untaught(set), faults) is { } catalogue ? Taught(set, catalogue, questions, faults) : null;

    /// <summary>
    /// How well it learns: each of so many parts of the questions is understood by what the others teach, so that every question
    /// is met unseen. Each question with what was understood; null, with the faults added, when the catalogue can't be read.
    /// </summary>
    public static IReadOnlyList<(KnownQuestion Question, Understanding Understood)>? Try(ContentSet set, IReadOnlyList<KnownQuestion> questions, int parts, ICollection<Fault> faults)
    {
        if (ServiceCatalogue.Read(Untaught(set), faults) is not { } catalogue) return null;
        var understood = new List<(KnownQuestion Question, Understanding Understood)>();
        for (var part = 0; part < parts; part++)
        {
            var others = questions.Where((_, at) => at % parts != part).ToList();
            if (Taught(set, catalogue, others, faults) is not { } files || ServiceCatalogue.Read(With(set, files), faults) is not { } taught) return null;
            understood.AddRange(questions.Where((_, at) => at % parts == part).Select(question => (question, taught.Understand(question.Text))));
        }

        return understood;
    }

    /// <summary>First the services, for how sure they are is one of the signs of what is wanted.</summary>
    private static IReadOnlyList<ContentFile>? Taught(ContentSet set, ServiceCatalogue untaught, IReadOnlyList<KnownQuestion> questions, ICollection<Fault> faults)
    {
        foreach (var id in questions.Select(question => question.Service).OfType<string>().Distinct().Where(id => untaught.FindService(id) is null))
            faults.Add(new Fault(ServicesFile, 0, 0, $"A question is about '{id}', and there is no such service. Mend the question, or add the service to services.yaml."));
        if (faults.Count > 0) return null;
        var about = questions.Where(question => question.Service is not null).Select(question => (untaught.WordsOf(question.Text), question.Service!)).ToList();
        var services = new ContentFile(ServicesFile, LearnedServicesText.Of(ServiceLearner.Learn(about)));
        if (ServiceCatalogue.Read(With(Untaught(set), [services]), faults) is not { } catalogue) return null;
        return [new ContentFile(IntentsFile, LearnedText.Of(IntentLearner.Learn([.. questions.Select(question => (catalogue.FeaturesOf(question.Text), question.Intent))]))), services];
    }

    private static ContentSet Untaught(ContentSet set) =>
        With(set, [new ContentFile(IntentsFile, LearnedText.Untaught), new ContentFile(ServicesFile, LearnedServicesText.Untaught)]);

    private static ContentSet With(ContentSet set, IReadOnlyList<ContentFile> files) =>
        new([.. set.Files.Where(file => !files.Any(other => other.Path == file.Path)), .. files]);
}
