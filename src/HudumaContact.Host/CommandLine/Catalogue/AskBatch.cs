using System.Text.Encodings.Web;
using System.Text.Json;
using HudumaContact.Catalogue;
using HudumaContact.Content;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>A file of questions, one JSON object a line: what is made of each, or how much of it was expected.</summary>
internal static class AskBatch
{
    private const int MostServices = 5;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string folder, string file, bool scores, TextWriter output, TextWriter errors)
    {
        var faults = new List<Fault>();
        var catalogue = ServiceCatalogue.Read(ContentFolder.Read(folder, faults), faults);
        if (ContentOnDisk.Print(folder, faults, errors) || catalogue is null) return 1;
        if (!File.Exists(file))
        {
            errors.WriteLine($"{file} is not there.");
            return 1;
        }

        var table = new AskScores();
        var wrong = 0;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (AskedLine.Read(line) is not { Text: { } text } asked)
            {
                errors.WriteLine($"{file}:{number}: no JSON object with a \"text\".");
                wrong++;
                continue;
            }

            var understood = catalogue.Understand(text);
            if (scores) table.Add(asked, understood);
            else output.WriteLine(JsonSerializer.Serialize(Told(text, understood), Format));
        }

        if (scores) table.Print(output);
        return wrong == 0 ? 0 : 1;
    }

    private static object Told(string text, Understanding understood) => new
    {
        Text = text,
        Language = AskNames.Of(understood.WrittenIn),
        Intent = Intents.Name(understood.Intent),
        Services = understood.Services.Take(MostServices).Select(match => match.Service.Id),
        County = understood.County?.Id,
        Reply = AskNames.Of(understood.Reply),
    };
}
