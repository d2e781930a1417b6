using System.CommandLine;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Talking;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow test: plays the golden conversations and lists the exits that none of them walks.</summary>
internal static class FlowTest
{
    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var update = new Option<bool>("--update") { Description = "Write the screens that came into the files; look at the difference before you keep it" };
        var command = new Command("test", """
            Plays every golden conversation (*.chat) in the folder, prints where another screen came than the file says,
            lists the exits that no conversation walks, and those that a call can take and none does. Exit code 1 when a screen differs.

            Examples:
              huduma flow test
              huduma flow test flows --update
            """) { folder, update };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(update), Console.Out));
        return command;
    }

    internal static int Run(string folder, bool update, TextWriter output)
    {
        if (ContentOnDisk.Read(folder, output) is not { } release) return 1;

        var outcomes = GoldenConversations.Play(release);
        var differing = outcomes.Where(outcome => outcome.Differences.Count > 0).ToArray();
        foreach (var outcome in differing)
        {
            foreach (var difference in outcome.Differences) output.WriteLine($"{Path.Combine(folder, outcome.Played.Path)}:{difference.Line}: {difference}\n");
            if (update) File.WriteAllText(Path.Combine(folder, outcome.Played.Path), ChatWriter.Write(outcome.Played));
        }

        PrintUnwalked(release, outcomes, output);
        output.WriteLine($"{outcomes.Length} conversations, {differing.Length} with another screen{(update && differing.Length > 0 ? ", now written into the files" : "")}.");
        if (differing.Length > 0 && !update) output.WriteLine($"Is this what you wanted? Then huduma flow test {folder} --update writes the new screens into the files.");
        return differing.Length > 0 && !update ? 1 : 0;
    }

    private static void PrintUnwalked(Release release, ChatOutcome[] outcomes, TextWriter output)
    {
        var unwalked = UnwalkedExits.Find(release.Flows, outcomes.SelectMany(outcome => outcome.Steps));
        foreach (var (node, exit) in unwalked) output.WriteLine($"no conversation walks {node.Id} by {exit}");
        var uncalled = UnwalkedExits.FindOnCalls(release.Flows, outcomes.SelectMany(outcome => outcome.CallSteps));
        foreach (var (node, exit) in uncalled) output.WriteLine($"no call (*.voice.chat) walks {node.Id} by {exit}");
    }
}
