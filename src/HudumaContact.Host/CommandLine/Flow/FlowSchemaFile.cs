using System.CommandLine;
using HudumaContact.Flows.Checking;

namespace HudumaContact.Host.CommandLine.Flow;

/// <summary>huduma flow schema: writes the schemas of the flow files, of defaults.yaml and of replies.yaml, for editors.</summary>
internal static class FlowSchemaFile
{
    public static Command Create()
    {
        var folder = ContentOnDisk.Folder();
        var command = new Command("schema", """
            Writes the JSON Schemas of the flow files, of defaults.yaml and of replies.yaml into the folder, where editors find them:
            they complete keys and underline mistakes while you write.

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

        foreach (var (file, json) in PublishedSchemas.All)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, json);
            output.WriteLine($"Written: {path}");
        }

        return 0;
    }
}
