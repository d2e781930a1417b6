using System.CommandLine;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow releases: what was published when, by whom and why.</summary>
internal static class FlowReleases
{
    public static Command Create()
    {
        var most = new Option<int>("--most") { Description = "How many", DefaultValueFactory = _ => 20 };
        var command = new Command("releases", """
            Lists what was published or rolled back to, newest first; the first is current. Times are of Nairobi.

            Examples:
              huduma flow releases
              huduma flow releases --most 3
            """) { most };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(most), Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, int most, TextWriter output, CancellationToken cancellation)
    {
        foreach (var publication in await services.GetRequiredService<IReleaseStore>().HistoryAsync(most, cancellation))
        {
            var at = KenyanCalendar.InNairobi(publication.At);
            var verb = publication.Kind == PublicationKind.RolledBack ? "rolled back" : "published";
            output.WriteLine($"{publication.Hash[..10]}  {at:yyyy-MM-dd HH:mm}  {verb} by {publication.By}: {publication.Note}");
        }

        return 0;
    }
}
