using System.CommandLine;
using HudumaContact.Flows.Drawing;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow graph: a flow as a Mermaid state diagram.</summary>
internal static class FlowGraph
{
    public static Command Create()
    {
        var flow = new Argument<string>("flow") { Description = "The flow to draw, e.g. complaint" };
        var folder = ContentOnDisk.FolderOption();
        var command = new Command("graph", """
            Prints the drawing of a flow as a Mermaid state diagram, made from the state machine that runs it.
            Put it into a page between ```mermaid and ```, or into any Mermaid viewer.

            Examples:
              huduma flow graph complaint
              huduma flow graph main > main.mmd
            """) { flow, folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(flow)!, Console.Out));
        return command;
    }

    internal static int Run(string folder, string flow, TextWriter output)
    {
        if (ContentOnDisk.Read(folder, output) is not { } release) return 1;
        if (release.Flows.Find(flow) is null)
        {
            output.WriteLine($"There is no flow '{flow}'. There are {string.Join(", ", release.Flows.Flows.Select(known => known.Name))}.");
            return 1;
        }

        output.Write(FlowDrawing.Mermaid(release.Flows, flow));
        return 0;
    }
}
