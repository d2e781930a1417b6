using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>The file <c>replies.yaml</c>: what agents say again and again. A release may do without.</summary>
internal static class RepliesReader
{
    public const string File = "replies.yaml";

    /// <summary>More than anybody looks through while a citizen waits.</summary>
    public const int Most = 200;

    public static IReadOnlyList<Reply> Read(ContentSet content, Defaults? defaults, Links links, ICollection<Fault> faults)
    {
        if (content.Find(File) is not { } file) return [];
        if (YamlDocument.Parse(file, faults) is not { } root || YamlMapping.From(root, file.Path, null, faults) is not { } yaml) return [];
        FlowFileReader.RequireFormat(yaml);
        var replies = Replies(yaml, new FileScope("", defaults?.Languages ?? [], links, faults));
        yaml.RefuseOthers();
        return replies;
    }

    private static List<Reply> Replies(YamlMapping yaml, FileScope scope)
    {
        if (yaml.Mapping("replies") is not { } mapping)
        {
            if (!yaml.Has("replies")) yaml.RefuseMissing("replies", yaml.Node, "'replies' is missing: what agents say again and again, each under its name.");
            return [];
        }

        var replies = new List<Reply>();
        foreach (var id in mapping.Keys.ToList())
        {
            Names.Checked(mapping, mapping.KeyNode(id), id);
            var text = WordingReader.Read(mapping, id, scope);
            if (text.ByLine.Count > 0) mapping.Refuse(mapping.KeyNode(id), "A reply is worded alike for every line: take the wording of its own for a kind of line out.");
            if (!text.IsEmpty) replies.Add(new Reply(id, text));
        }

        if (replies.Count > Most) yaml.Refuse(mapping.Node, $"There are {replies.Count} replies, over {Most}. Nobody finds one among so many: keep those that are used.");
        return replies;
    }
}
