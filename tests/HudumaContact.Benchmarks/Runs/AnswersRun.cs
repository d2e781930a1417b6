using System.Diagnostics;
using System.Runtime.InteropServices;
using HudumaContact.Benchmarks.Questions;
using HudumaContact.Benchmarks.Servers;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Content;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>
/// How many of the held-out questions are understood, with the real catalogue; and how long one core takes to understand and answer
/// with 22,000 services made from the real ones, how long their index takes to build and how much memory it holds.
/// </summary>
internal static class AnswersRun
{
    private const int Services = 22_000;
    private const int Rounds = 5;
    private static readonly DateOnly Day = new(2026, 11, 23);

    public static int Run(string[] args)
    {
        if (args.Length > 0) throw new ArgumentException("answers takes no options.", nameof(args));
        StayOnOneCore();
        var catalogue = Read();
        var questions = AskedQuestion.Read(Path.Combine(Repository.Root, "tests", "HudumaContact.Tests", "Catalogue", "held-out-questions.jsonl"));
        var figures = new Figures();
        Understood(catalogue, questions, figures);

        var many = ManyServices.From(catalogue, Services);
        for (var round = 1; round <= Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {Rounds}");
            Measure(catalogue, many, questions, seed: round, figures);
        }

        figures.Print();
        return 0;
    }

    private static void Understood(ServiceCatalogue catalogue, IReadOnlyList<AskedQuestion> questions, Figures figures)
    {
        var understood = questions.Select(question => (question, meant: catalogue.Understand(question.Text))).ToList();
        var about = understood.Where(pair => pair.question.Service is not null).ToList();
        var other = understood.Where(pair => pair.question.Intent == "other").ToList();
        figures.Add("service_first", about.Average(pair => IsAmong(pair.question, pair.meant, 1)));
        figures.Add("service_top3", about.Average(pair => IsAmong(pair.question, pair.meant, 3)));
        figures.Add("intent", understood.Average(pair => Intents.Name(pair.meant.Intent) == pair.question.Intent ? 1.0 : 0));
        figures.Add("out_of_scope_answered", other.Average(pair => pair.meant.Reply is Reply.Answer ? 1.0 : 0));
    }

    private static double IsAmong(AskedQuestion question, Understanding meant, int first) =>
        meant.Services.Take(first).Any(match => match.Service.Id == question.Service) ? 1 : 0;

    private static void Measure(ServiceCatalogue real, IReadOnlyList<Service> services, IReadOnlyList<AskedQuestion> questions, int seed, Figures figures)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var catalogue = real.With(services);
        // What waits for the first misspelled word is part of the index.
        catalogue.Understand("pasprot");
        figures.Add("build_s", clock.Elapsed.TotalSeconds);
        figures.Add("index_mb", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);

        var composer = new AnswerComposer(catalogue);
        var typist = new Typist(seed);
        foreach (var question in questions) Answer(catalogue, composer, question.Text);
        var times = new List<double>();
        foreach (var text in questions.Select(question => typist.Type(question.Text)).ToList())
        {
            var begin = Stopwatch.GetTimestamp();
            Answer(catalogue, composer, text);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMicroseconds);
        }

        times.Sort();
        figures.Add("p50_us", times[times.Count / 2]);
        figures.Add("p99_us", times[times.Count * 99 / 100]);
        GC.KeepAlive(catalogue);
    }

    private static Answer? Answer(ServiceCatalogue catalogue, AnswerComposer composer, string text)
    {
        var meant = catalogue.Understand(text);
        if (meant.Centres is [var centre, ..]) return composer.OfCentre(centre, meant.Language, Day, [], AnswerLine.Sms);
        return meant.Services is [var best, ..] ? composer.OfService(best.Service, meant.Topic ?? Topic.Requirements, meant.Language, Day, [], AnswerLine.Sms) : null;
    }

    private static ServiceCatalogue Read()
    {
        var faults = new List<Fault>();
        return ServiceCatalogue.Read(ContentFolder.Read(Path.Combine(Repository.Root, "flows"), faults), faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
    }

    private static void StayOnOneCore()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        else Console.Error.WriteLine($"{RuntimeInformation.OSDescription} cannot bind this process to one core.");
    }
}
