using System.CommandLine;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Host.CommandLine.Seed;

/// <summary>huduma seed status: how applications stand, as an agency hands it over.</summary>
internal static class SeedStatus
{
    private const int MostFaultsShown = 20;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file of JSON lines, one application a line; - for standard input" };
        var replace = new Option<bool>("--replace") { Description = "Take out the applications of the same services that are not in the file" };
        var command = new Command("status", $$"""
            Takes in how applications stand, for services whose agency has no register to ask. One JSON object a line:

              {{StatusFile.Sample}}

            service is an id of the catalogue; idNumber, or birthDate (1998-06-15), is what a citizen must know beside the
            reference; status is received, processing, ready, collected, action-needed or rejected; place and date (since when)
            may be left out. A line with the same service and reference replaces what was there. With any fault nothing is taken in.
            References and second facts are kept as keyed hashes: the file cannot be read back from the records. Delete it after.

            Examples:
              huduma seed status passports.jsonl
              huduma seed status --replace passports.jsonl
              zcat passports.jsonl.gz | huduma seed status -
            """) { file, replace };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(file)!, parsed.GetValue(replace), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string file, bool replaces, TextWriter output, CancellationToken cancellation)
    {
        if (file != "-" && !File.Exists(file))
        {
            output.WriteLine($"There is no file {file}.");
            return 1;
        }

        var lines = file == "-" ? (await Console.In.ReadToEndAsync(cancellation)).Split('\n') : await File.ReadAllLinesAsync(file, cancellation);
        return await LoadAsync(services, lines, replaces, output, cancellation) is null ? 1 : 0;
    }

    /// <summary>Null, with every fault told and nothing taken in, when a line is wrong.</summary>
    internal static async Task<IReadOnlyList<StatusRow>?> LoadAsync(
        IServiceProvider services, IEnumerable<string> lines, bool replaces, TextWriter output, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<ReleaseShelf>().RefreshAsync(cancellation) is not { } release)
        {
            output.WriteLine("Nothing is published yet. Start the server once, or: huduma flow publish.");
            return null;
        }

        var table = services.GetRequiredService<IStatusTable>();
        var faults = new List<string>();
        // What is replaced as a whole may change its second fact.
        var known = replaces ? StatusBoard.Nobody : await table.ServicesAsync(cancellation);
        var rows = new StatusFile(release.Catalogue, known, faults).Read(lines);
        if (faults.Count > 0 || rows.Count == 0)
        {
            foreach (var fault in faults.Take(MostFaultsShown)) output.WriteLine(fault);
            output.WriteLine(faults.Count == 0 ? "There is no application in it. Nothing was taken in." : $"Wrong lines: {faults.Count}. Nothing was taken in.");
            return null;
        }

        await table.LoadAsync(rows, replaces, cancellation);
        foreach (var service in rows.GroupBy(row => row.Of.Service, StringComparer.Ordinal)) output.WriteLine($"{service.Key}: {service.Count()} taken in.");
        return rows;
    }
}
