using System.CommandLine;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow check: reads everything as a release would be, and prints every fault.</summary>
internal static class FlowCheck
{
    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var command = new Command("check", """
            Checks the flows, the catalogue and the golden conversations as a release would be, plays the conversations, and
            prints every fault with file, line and column. Exit code 1 when there is any.

            Examples:
              huduma flow check
              huduma flow check flows
            """) { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, Console.Out));
        return command;
    }

    internal static int Run(string folder, TextWriter output)
    {
        if (ContentOnDisk.Read(folder, output) is not { } release) return 1;
        if (ContentOnDisk.Print(folder, [.. GoldenConversations.Faults(release)], output)) return 1;
        output.WriteLine($"{release.Flows.Flows.Count} flows, {release.Flows.Nodes.Count()} nodes, {release.Catalogue.Services.Count} services, {release.Catalogue.Centres.Count} centres: no faults. Release {release.Content.ShortHash}.");
        return 0;
    }
}
