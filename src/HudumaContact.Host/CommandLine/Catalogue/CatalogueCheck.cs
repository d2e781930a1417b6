using System.CommandLine;
using HudumaContact.Catalogue;
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
            Exit code 1 when there is any. flow check does this too, and sees whether the screens fit.

            Examples:
              huduma catalogue check
              huduma catalogue check flows
            """) { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, Console.Out));
        return command;
    }

    internal static int Run(string folder, TextWriter output)
    {
        var faults = new List<Fault>();
        var content = ContentFolder.Read(folder, faults);
        var catalogue = content.Files.Count == 0 ? null : ServiceCatalogue.Read(content, faults);
        if (ContentOnDisk.Print(folder, faults, output) || catalogue is null) return 1;
        output.WriteLine($"{catalogue.Services.Count} services, {catalogue.Agencies.Count} agencies, {catalogue.Centres.Count} centres, {catalogue.Counties.Count} counties, as of {catalogue.AsOf:yyyy-MM-dd}: no faults.");
        return 0;
    }
}
