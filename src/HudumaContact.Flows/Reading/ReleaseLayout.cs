using HudumaContact.Content;

namespace HudumaContact.Flows.Reading;

/// <summary>Which file of a release is what, by its place in the folder. A file that is nothing is a fault: it would be taken for something that works.</summary>
internal sealed record ReleaseLayout(IReadOnlyList<ContentFile> Flows)
{
    public const string FlowSchemaFile = "schema/flow.schema.json";

    public const string DefaultsSchemaFile = "schema/defaults.schema.json";

    public const string RepliesSchemaFile = "schema/replies.schema.json";

    private const string CatalogueFolder = "catalogue";

    /// <summary>What studio recordings say; their files lie in folders beside it.</summary>
    private const string RecordingsIndex = "recordings/index.yaml";

    public static string FlowOf(ContentFile file) => file.Path[..file.Path.IndexOf('/')];

    public static ReleaseLayout Of(ContentSet content, ICollection<Fault> faults)
    {
        var flows = content.Files.Where(IsFlow).ToList();
        foreach (var file in content.Files)
        {
            if (Stray(file, flows) is { } reason) faults.Add(new Fault(file.Path, 0, 0, reason));
        }

        if (flows.Count == 0) faults.Add(new Fault(FlowReader.DefaultsFile, 0, 0, "There is no flow. A flow is a folder with a file of its name: main/main.yaml."));
        return new ReleaseLayout(flows);
    }

    private static bool IsFlow(ContentFile file) =>
        file.Path.Split('/') is [var folder, var name] && folder != CatalogueFolder && name == folder + ".yaml";

    private static string? Stray(ContentFile file, List<ContentFile> flows)
    {
        if (file.Path is FlowReader.DefaultsFile or RepliesReader.File or FlowSchemaFile or DefaultsSchemaFile or RepliesSchemaFile or RecordingsIndex || flows.Contains(file)) return null;
        switch (file.Path.Split('/'))
        {
            case [CatalogueFolder, var name] when name.EndsWith(".yaml", StringComparison.Ordinal):
                return null;
            case [var folder, var name] when name.EndsWith(".chat", StringComparison.Ordinal):
                return flows.Exists(flow => FlowOf(flow) == folder) ? null : $"A golden conversation lies beside its flow, but there is no {folder}/{folder}.yaml. Move it to the folder of its flow.";
            case [var folder, var name] when name.EndsWith(".yaml", StringComparison.Ordinal):
                return $"A flow file has the name of its folder. Rename it to {folder}/{folder}.yaml or move it to {name[..^5]}/{name}.";
            default:
                return "This file has no place in a release. A flow is <flow>/<flow>.yaml, a golden conversation <flow>/<case>.chat.";
        }
    }
}
