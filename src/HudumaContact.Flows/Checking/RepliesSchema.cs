using System.Text.Json.Nodes;
using HudumaContact.Flows.Reading;

namespace HudumaContact.Flows.Checking;

/// <summary>The format of replies.yaml as JSON Schema, for editors, as <see cref="FlowSchema"/> is that of a flow.</summary>
public static class RepliesSchema
{
    /// <summary>Where it lies in a release, for the first line of replies.yaml.</summary>
    public const string File = ReleaseLayout.RepliesSchemaFile;

    public static string Json { get; } = SchemaOf.Json(Schema());

    private static JsonObject Schema()
    {
        var root = SchemaOf.Keys(
            "What agents say again and again. See docs/flows.md.",
            ("!format", new JsonObject { ["const"] = FlowReader.Format }),
            ("!replies", new JsonObject
            {
                ["type"] = "object",
                ["description"] = "Each reply under the name that it is found by, in every language.",
                ["maxProperties"] = RepliesReader.Most,
                ["propertyNames"] = new JsonObject { ["pattern"] = Names.Shape, ["maxLength"] = Names.Longest },
                ["additionalProperties"] = SchemaOf.Ref("words"),
            }));
        root["definitions"] = new JsonObject
        {
            ["words"] = SchemaOf.InLanguages(),
            ["template"] = SchemaOf.OneTemplate(),
        };
        return root;
    }
}
