using System.CommandLine;
using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.People.Audit;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow publish: makes the folder the release that new sessions begin on.</summary>
internal static class FlowPublish
{
    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var note = Notes.Why("Why, for those who read the history later");
        var by = Notes.Who();
        var command = new Command("publish", """
            Checks the folder, plays its golden conversations and makes it the release that new sessions begin on; sessions in
            progress end on theirs. A running server takes it up within seconds. With any fault nothing changes.

            Examples:
              huduma flow publish --note "Passport fees of July"
              huduma flow publish ../draft --note "New complaint flow" --by wanjiku
            """) { folder, note, by };
        command.SetAction((parsed, cancellation) => Records.UseAsync(
            services => RunAsync(services, parsed.GetValue(folder)!, parsed.GetValue(by)!, parsed.GetValue(note)!, Console.Out, cancellation), cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string folder, string by, string note, TextWriter output, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        var content = ReleaseFolder.Read(folder, faults);
        var before = await services.GetRequiredService<ReleaseShelf>().RefreshAsync(cancellation);
        await Trail.WriteAsync(services, Act.Changed, "flows:folder", "published", cancellation, by);
        var outcome = await services.GetRequiredService<PublishRelease>().RunAsync(content, by, note, cancellation, faults, GoldenConversations.Faults);
        if (ContentOnDisk.Print(folder, outcome.Faults, output) || outcome.Release is not { } release)
        {
            output.WriteLine("Nothing was published.");
            return 1;
        }

        output.WriteLine(before?.Hash == release.Hash
            ? $"Release {release.Content.ShortHash} was current already."
            : $"Release {release.Content.ShortHash} is current.");
        return 0;
    }
}
