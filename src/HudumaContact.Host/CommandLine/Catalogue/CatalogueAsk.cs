using System.CommandLine;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Content;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>huduma catalogue ask: what the catalogue makes of a question, and its answer today.</summary>
internal static class CatalogueAsk
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "What a citizen would type" };
        var folder = ContentOnDisk.FolderOption();
        var language = new Option<string?>("--language") { Description = "Answer in this language; without it in the question's own" };
        var line = new Option<AnswerLine>("--line") { Description = "Word it for a kind of line: ussd, sms, voice or chat", DefaultValueFactory = _ => AnswerLine.Sms };
        var command = new Command("ask", """
            Shows what the catalogue makes of a question, and the answer of today. Exit code 1 when it does not know.

            Examples:
              huduma catalogue ask "pasport fee"
              huduma catalogue ask "nataka leseni ya kuendesha" --line ussd
            """) { question, folder, language, line };
        command.SetAction(parsed => Run(
            parsed.GetValue(folder)!, parsed.GetValue(question)!, parsed.GetValue(language), parsed.GetValue(line), KenyanCalendar.Today(TimeProvider.System.GetUtcNow()), Console.Out));
        return command;
    }

    internal static int Run(string folder, string question, string? language, AnswerLine line, DateOnly today, TextWriter output)
    {
        var faults = new List<Fault>();
        var catalogue = ServiceCatalogue.Read(ContentFolder.Read(folder, faults), faults);
        if (ContentOnDisk.Print(folder, faults, output) || catalogue is null) return 1;

        var understood = catalogue.Understand(question);
        if (catalogue.HasDistress(question)) output.WriteLine($"distress: {catalogue.DistressReply.In(language ?? understood.Language)}");
        output.WriteLine($"{understood.Certainty.ToString().ToLowerInvariant()}; language {understood.Language}; topic {(understood.Topic is { } asked ? Topics.Name(asked) : "not said")}; county {understood.County?.Name ?? "not said"}");
        foreach (var match in understood.Services.Take(5)) output.WriteLine($"  {match.Closeness:0.00}  {match.Service.Id}");
        if (understood.Services is not [var best, ..]) return 1;

        var answer = new AnswerComposer(catalogue).OfService(best.Service, understood.Topic ?? Topic.Requirements, language ?? understood.Language, today, [], line);
        output.WriteLine($"\n{answer.Text}");
        return 0;
    }
}
