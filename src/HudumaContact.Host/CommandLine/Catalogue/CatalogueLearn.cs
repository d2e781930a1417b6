using System.CommandLine;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Learning;
using HudumaContact.Content;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>huduma catalogue learn: makes learned.yaml of questions of which it is known what is wanted.</summary>
internal static class CatalogueLearn
{
    public static Command Create()
    {
        var files = new Argument<string[]>("questions") { Description = "Files with one JSON object a line, of which 'text' and 'intent' are read", Arity = ArgumentArity.OneOrMore };
        var folder = ContentOnDisk.FolderOption();
        var parts = new Option<int?>("--try") { Description = "Writes nothing, but tells how well it learns: each of so many parts of the questions is understood by what the others teach" };
        parts.Validators.Add(parsed =>
        {
            if (parsed.GetValueOrDefault<int?>() is < 2 or > 100) parsed.AddError("--try takes 2 to 100 parts.");
        });
        var command = new Command("learn", $"""
            Learns from questions what tells the intent of others, and writes it to {IntentLearning.File}. The same questions
            teach the same. Ask again afterwards, with catalogue ask --batch, and look at what changed.

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
            var tried = IntentLearning.Try(content, questions, many, faults);
            if (ContentOnDisk.Print(folder, faults, errors) || tried is null) return 1;
            Print(tried, output);
            return 0;
        }

        var learned = IntentLearning.Learn(content, questions, faults);
        if (ContentOnDisk.Print(folder, faults, errors) || learned is null) return 1;
        File.WriteAllText(Path.Combine(folder, learned.Path), learned.Text);
        output.WriteLine($"{questions.Count} questions: {Path.Combine(folder, learned.Path)} is written.");
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
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (AskedLine.Read(line) is not { Text: { } text, Intent: { } name } || Intents.Find(name) is not { } intent)
            {
                errors.WriteLine($"{file}:{number}: no JSON object with a \"text\" and an \"intent\" of {string.Join(", ", Intents.All.Select(Intents.Name))}.");
                return false;
            }

            questions.Add(new KnownQuestion(text, intent));
        }

        return true;
    }

    private static void Print(IReadOnlyList<(KnownQuestion Question, Intent Understood)> tried, TextWriter output)
    {
        foreach (var (known, understood) in tried.Where(one => one.Understood != one.Question.Intent))
            output.WriteLine($"{Intents.Name(known.Intent)} taken for {Intents.Name(understood)}: {known.Text}");
        output.WriteLine();
        foreach (var of in tried.GroupBy(one => one.Question.Intent).OrderBy(group => group.Key))
            output.WriteLine($"{Intents.Name(of.Key),-14}{of.Count(),6}{Share(of),8:0.000}");
        output.WriteLine($"{"all",-14}{tried.Count,6}{Share(tried),8:0.000}");
    }

    private static double Share(IEnumerable<(KnownQuestion Question, Intent Understood)> tried) => tried.Average(one => one.Understood == one.Question.Intent ? 1.0 : 0);
}
