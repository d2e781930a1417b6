using System.CommandLine;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Content;

namespace HudumaContact.Host.CommandLine.Catalogue;

/// <summary>huduma catalogue check: the catalogue alone.</summary>
internal static class CatalogueCheck
{
    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var command = new Command("check", """
            Checks the catalogue (the folder's catalogue/*.yaml) and prints every fault with file, line and column.
            Exit code 1 when there is any. flow check does this too, and sees whether the screens fit. Lists each answer that
            takes more SMS parts than it should: one for a fee, a time or a place, two for what is needed.

            Examples:
              huduma catalogue check
              huduma catalogue check flows
            """) { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, KenyanCalendar.Today(TimeProvider.System.GetUtcNow()), Console.Out));
        return command;
    }

    internal static int Run(string folder, DateOnly today, TextWriter output)
    {
        var faults = new List<Fault>();
        var content = ContentFolder.Read(folder, faults);
        var catalogue = content.Files.Count == 0 ? null : ServiceCatalogue.Read(content, faults);
        if (ContentOnDisk.Print(folder, faults, output) || catalogue is null) return 1;
        output.WriteLine($"{catalogue.Services.Count} services, {catalogue.Agencies.Count} agencies, {catalogue.Centres.Count} centres, {catalogue.Counties.Count} counties, as of {catalogue.AsOf:yyyy-MM-dd}: no faults.");
        foreach (var answer in SmsRoom.Over(catalogue, today)) output.WriteLine(Over(answer));
        return 0;
    }

    private static string Over(Answer answer)
    {
        var parts = SmsParts.Of(answer.Text);
        var topic = Topics.Name(answer.Topic);
        return $"{(answer.ServiceId is { } service ? $"service {service}" : $"centre {answer.CentreId}")}: {topic} ({answer.Language}, {answer.On:yyyy-MM-dd}) takes {parts.Count} SMS parts ({parts.Units} septets), over {SmsRoom.PartsFor(answer.Topic)}. "
            + (answer.ServiceId is null ? "Shorten its location or hours." : "Give it shorter words: what_short, fees_note_short, where_short or requirements_short.");
    }
}
