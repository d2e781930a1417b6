using System.CommandLine;
using HudumaContact.Flows.Checking;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow schema: writes the schema of the flow format, for editors.</summary>
internal static class FlowSchemaFile
{
    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var command = new Command("schema", """
            Writes the JSON Schema of the flow format into the folder, where editors find it: they then complete keys
            and underline mistakes while you write.

            Examples:
              huduma flow schema
              huduma flow schema flows
            """) { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, Console.Out));
        return command;
    }

    internal static int Run(string folder, TextWriter output)
    {
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"There is no folder '{folder}'.");
            return 1;
        }

        var path = Path.Combine(folder, FlowSchema.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, FlowSchema.Json);
        output.WriteLine($"Written: {path}");
        return 0;
    }
}
