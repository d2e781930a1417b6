using System.CommandLine;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Content;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>huduma catalogue ask: what the catalogue makes of a question, and its answer today; or of a file of questions.</summary>
internal static class CatalogueAsk
{
    public static Command Create()
    {
        var question = new Argument<string?>("question") { Description = "What a citizen would type", Arity = ArgumentArity.ZeroOrOne };
        var folder = ContentOnDisk.FolderOption();
        var language = new Option<string?>("--language") { Description = "Answer in this language, en or sw; without it in the question's own" };
        language.AcceptOnlyFromAmong("en", "sw");
        var line = new Option<AnswerLine>("--line") { Description = "Word it for a kind of line: ussd, sms, voice or chat", DefaultValueFactory = _ => AnswerLine.Sms };
        line.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "ussd", "sms", "voice", "chat");
        var why = new Option<bool>("--why") { Description = "Say how each word was read, and what decided" };
        var batch = new Option<string?>("--batch") { Description = "A file with one JSON object a line, of which 'text' is read; prints one a line, and nothing else" };
        var scores = new Option<bool>("--scores") { Description = "With --batch: prints how much of what the lines expect (lang, intent, service, county) was understood" };
        var command = new Command("ask", """
            Shows what the catalogue makes of a question, and the answer of today. Exit code 1 when it does not know.

            Examples:
              huduma catalogue ask "pasport fee"
              huduma catalogue ask "nataka leseni ya kuendesha" --line ussd
              huduma catalogue ask "kurenew passo ni how much" --why
              huduma catalogue ask --batch questions.jsonl
              huduma catalogue ask --batch questions.jsonl --scores
            """) { question, folder, language, line, why, batch, scores };
        command.Validators.Add(parsed =>
        {
            if ((parsed.GetValue(question) is null) == (parsed.GetValue(batch) is null)) parsed.AddError("Give a question, or a file of questions with --batch.");
            if (parsed.GetValue(scores) && parsed.GetValue(batch) is null) parsed.AddError("--scores goes with --batch.");
        });
        command.SetAction(parsed => parsed.GetValue(batch) is { } file
            ? AskBatch.Run(parsed.GetValue(folder)!, file, parsed.GetValue(scores), Console.Out, Console.Error)
            : Run(
                parsed.GetValue(folder)!, parsed.GetValue(question)!, parsed.GetValue(language), parsed.GetValue(line), KenyanCalendar.Today(TimeProvider.System.GetUtcNow()), Console.Out,
                parsed.GetValue(why)));
        return command;
    }

    internal static int Run(string folder, string question, string? language, AnswerLine line, DateOnly today, TextWriter output, bool why = false)
    {
        var faults = new List<Fault>();
        var catalogue = ServiceCatalogue.Read(ContentFolder.Read(folder, faults), faults);
        if (ContentOnDisk.Print(folder, faults, output) || catalogue is null) return 1;

        var understood = catalogue.Understand(question);
        if (catalogue.HasDistress(question)) output.WriteLine($"distress: {catalogue.DistressReply.In(language ?? understood.Language)}");
        output.WriteLine($"{AskNames.Of(understood.Reply)}; {understood.Certainty.ToString().ToLowerInvariant()}; language {AskNames.Of(understood.WrittenIn)}; intent {Intents.Name(understood.Intent)}; "
            + $"topic {(understood.Topic is { } asked ? Topics.Name(asked) : "not said")}; county {understood.County?.Name ?? "not said"}");
        foreach (var match in understood.Services.Take(5)) output.WriteLine($"  {match.Closeness:0.00}  {match.Service.Id}");
        if (why) AskWhy.Print(catalogue.Explain(question), output);
        if (AnswerTo(understood, catalogue, language ?? understood.Language, line, today) is not { } answer) return 1;
        output.WriteLine($"\n{answer.Text}");
        return 0;
    }

    private static Answer? AnswerTo(Understanding understood, ServiceCatalogue catalogue, string language, AnswerLine line, DateOnly today)
    {
        var composer = new AnswerComposer(catalogue);
        if (understood.Centres is [var centre, ..]) return composer.OfCentre(centre, language, today, [], line);
        return understood.Services is [var best, ..] ? composer.OfService(best.Service, understood.Topic ?? Topic.Requirements, language, today, [], line) : null;
    }
}
