using System.CommandLine;
using System.Globalization;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Learning;
using HudumaContact.Content;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>huduma catalogue learn: makes learned.yaml and learned-services.yaml of questions of which it is known what is wanted and meant.</summary>
internal static class CatalogueLearn
{
    /// <summary>Services that are offered where it is not sure which is meant.</summary>
    private const int MostOffered = 3;

    public static Command Create()
    {
        var files = new Argument<string[]>("questions") { Description = "Files with one JSON object a line, of which 'text', 'intent' and 'service' are read", Arity = ArgumentArity.OneOrMore };
        var folder = ContentOnDisk.FolderOption();
        var parts = new Option<int?>("--try") { Description = "Writes nothing, but tells how well it learns: each of so many parts of the questions is understood by what the others teach" };
        parts.Validators.Add(parsed =>
        {
            if (parsed.GetValueOrDefault<int?>() is < 2 or > 100) parsed.AddError("--try takes 2 to 100 parts.");
        });
        var command = new Command("learn", $"""
            Learns from questions what tells the intent and the service of others, and writes it to {string.Join(" and ", QuestionLearning.Files)}.
            The same questions teach the same. Ask again afterwards, with catalogue ask --batch, and look at what changed.

            Examples:
              huduma catalogue learn tests/HudumaContact.Tests/Catalogue/training-questions.jsonl tests/HudumaContact.Tests/Catalogue/tuned-questions.jsonl
              huduma catalogue learn --try 5 questions.jsonl
            """) { files, folder, parts };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(files)!, parsed.GetValue(parts), Console.Out, Console.Error));
        return command;
    }

    internal static int Run(string folder, IReadOnlyList<string> files, int? parts, TextWriter output, TextWriter errors)
    {
        var faults = new List<Fault>();
        var content = ContentFolder.Read(folder, faults);
        if (ContentOnDisk.Print(folder, faults, errors)) return 1;
        var questions = new List<KnownQuestion>();
        foreach (var file in files)
        {
            if (!Read(file, questions, errors)) return 1;
        }

        if (parts is { } many)
        {
            var tried = QuestionLearning.Try(content, questions, many, faults);
            if (ContentOnDisk.Print(folder, faults, errors) || tried is null) return 1;
            Print(tried, output);
            return 0;
        }

        var learned = QuestionLearning.Learn(content, questions, faults);
        if (ContentOnDisk.Print(folder, faults, errors) || learned is null) return 1;
        foreach (var file in learned) File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
        output.WriteLine($"{questions.Count} questions: {string.Join(" and ", learned.Select(file => Path.Combine(folder, file.Path)))} are written.");
        return 0;
    }

    private static bool Read(string file, List<KnownQuestion> questions, TextWriter errors)
    {
        if (!File.Exists(file))
        {
            errors.WriteLine($"{file} is not there.");
            return false;
        }

        var number = 0;
        foreach (var row in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(row)) continue;
            if (AskedLine.Read(row) is not { Text: { } text, Intent: { } name } line || Intents.Find(name) is not { } intent)
            {
                errors.WriteLine($"{file}:{number}: no JSON object with a \"text\" and an \"intent\" of {string.Join(", ", Intents.All.Select(Intents.Name))}.");
                return false;
            }

            questions.Add(new KnownQuestion(text, intent, line.Service));
        }

        return true;
    }

    private static void Print(IReadOnlyList<(KnownQuestion Question, Understanding Understood)> tried, TextWriter output)
    {
        foreach (var (known, understood) in tried)
        {
            if (understood.Intent != known.Intent) output.WriteLine($"{Intents.Name(known.Intent)} taken for {Intents.Name(understood.Intent)}: {known.Text}");
            if (known.Service is { } meant && !IsAmong(understood, meant, MostOffered))
                output.WriteLine($"{meant} not among {string.Join(", ", understood.Services.Take(MostOffered).Select(match => match.Service.Id))}: {known.Text}");
        }

        output.WriteLine($"\n{"",-14}{"of",6}{"intent",8}{"first",8}{"three",8}");
        foreach (var of in tried.GroupBy(one => one.Question.Intent).OrderBy(group => group.Key)) Print(Intents.Name(of.Key), [.. of], output);
        Print("all", tried, output);
    }

    private static void Print(string name, IReadOnlyList<(KnownQuestion Question, Understanding Understood)> tried, TextWriter output)
    {
        var intent = tried.Average(one => one.Understood.Intent == one.Question.Intent ? 1.0 : 0);
        output.WriteLine($"{name,-14}{tried.Count,6}{intent,8:0.000}{Share(tried, 1),8}{Share(tried, MostOffered),8}");
    }

    /// <summary>How many of those that are about a service have it among the first; nothing where none is about one.</summary>
    private static string Share(IReadOnlyList<(KnownQuestion Question, Understanding Understood)> tried, int first)
    {
        var about = tried.Where(one => one.Question.Service is not null).ToList();
        return about.Count == 0 ? "" : about.Average(one => IsAmong(one.Understood, one.Question.Service!, first) ? 1.0 : 0).ToString("0.000", CultureInfo.InvariantCulture);
    }

    private static bool IsAmong(Understanding understood, string service, int first) => understood.Services.Take(first).Any(match => match.Service.Id == service);
}
