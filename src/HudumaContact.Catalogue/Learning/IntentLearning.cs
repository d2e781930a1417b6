using HudumaContact.Catalogue.Reading;
using HudumaContact.Content;

namespace HudumaContact.Catalogue.Learning;

/// <summary>Learns from questions of which it is known what is wanted. What comes of it is a file of the catalogue like the others.</summary>
public static class IntentLearning
{
    public const string File = "catalogue/" + LearnedFile.Name;

    /// <summary>The file that these questions teach; null, with the faults added, when the rest of the catalogue can't be read.</summary>
    public static ContentFile? Learn(ContentSet set, IReadOnlyList<KnownQuestion> questions, ICollection<Fault> faults) =>
        ServiceCatalogue.Read(With(set, LearnedText.Untaught), faults) is { } catalogue ? Taught(catalogue, questions) : null;

    /// <summary>
    /// How well it learns: each of so many parts of the questions is understood by what the others teach, so that every question
    /// is met unseen. Each question with the intent that was understood; null, with the faults added, when the catalogue can't be read.
    /// </summary>
    public static IReadOnlyList<(KnownQuestion Question, Intent Understood)>? Try(ContentSet set, IReadOnlyList<KnownQuestion> questions, int parts, ICollection<Fault> faults)
    {
        if (ServiceCatalogue.Read(With(set, LearnedText.Untaught), faults) is not { } catalogue) return null;
        var understood = new List<(KnownQuestion Question, Intent Understood)>();
        for (var part = 0; part < parts; part++)
        {
            var others = questions.Where((_, at) => at % parts != part).ToList();
            if (ServiceCatalogue.Read(With(set, Taught(catalogue, others).Text), faults) is not { } taught) return null;
            understood.AddRange(questions.Where((_, at) => at % parts == part).Select(question => (question, taught.Understand(question.Text).Intent)));
        }

        return understood;
    }

    private static ContentFile Taught(ServiceCatalogue catalogue, IReadOnlyList<KnownQuestion> questions) =>
        new(File, LearnedText.Of(IntentLearner.Learn([.. questions.Select(question => (catalogue.FeaturesOf(question.Text), question.Intent))])));

    private static ContentSet With(ContentSet set, string learned) =>
        new([.. set.Files.Where(file => file.Path != File), new ContentFile(File, learned)]);
}
