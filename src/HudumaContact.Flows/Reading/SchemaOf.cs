using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>The pieces that the published JSON Schemas are made of (draft 7, which editors know).</summary>
internal static class SchemaOf
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The whole schema as it is published.</summary>
    public static string Json(JsonObject root)
    {
        root.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        return root.ToJsonString(Readable) + "\n";
    }

    public static JsonObject Text(string help) => Ref("text", help);

    public static JsonObject Destination(string help) => Ref("destination", help);

    public static JsonObject Name(string help) => Ref("name", help);

    public static JsonObject Template(string help) => Ref("template", help);

    public static JsonObject Assignments(string help) => Ref("assignments", help);

    public static JsonObject Options() => new() { ["type"] = "array", ["description"] = "What can be chosen, numbered from 1.", ["items"] = Ref("option") };

    public static JsonObject Path(string help) => new() { ["type"] = "string", ["description"] = help, ["pattern"] = @"^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$" };

    public static JsonObject YesNo(string help) => new() { ["type"] = "boolean", ["description"] = help };

    public static JsonObject Whole(int least, int most, string help) => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most, ["description"] = help };

    public static JsonObject Ref(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    // Beside $ref draft 7 ignores a description, so the reference goes into an allOf.
    private static JsonObject Ref(string definition, string help) => new() { ["description"] = help, ["allOf"] = new JsonArray(Ref(definition)) };

    /// <summary>A closed mapping. A key that begins with ! must be there.</summary>
    public static JsonObject Keys(string help, params IReadOnlyList<(string Key, JsonObject Schema)> keys)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["description"] = help,
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Key.TrimStart('!'), (JsonNode?)key.Schema))),
            ["additionalProperties"] = false,
        };
        var required = keys.Where(key => key.Key[0] == '!').Select(key => (JsonNode?)JsonValue.Create(key.Key[1..])).ToArray();
        if (required.Length > 0) schema["required"] = new JsonArray(required);
        return schema;
    }

    /// <summary>What is typed to move about.</summary>
    public static JsonObject MovingKeys(string help)
    {
        return Keys(help, ("back", Key()), ("home", Key()), ("more", Key()), ("by-sms", Key()));

        static JsonObject Key() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{1,2}$" };
    }

    /// <summary>The definition <c>text</c>.</summary>
    public static JsonObject TextInLanguages() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "object",
                ["description"] = "A text in every language, and perhaps its own for a kind of line.",
                ["properties"] = new JsonObject(LineWords.All.Select(line => KeyValuePair.Create(line.Word, (JsonNode?)Ref("words")))),
                ["patternProperties"] = new JsonObject { ["^[a-z][a-z]$"] = Ref("template") },
                ["additionalProperties"] = false,
                ["minProperties"] = 1,
            },
            new JsonObject { ["type"] = "string", ["description"] = "The same in every language: only printed values, such as \"{{ it.short }}\".", ["pattern"] = @"\{\{" }),
    };

    /// <summary>The definition <c>words</c>.</summary>
    public static JsonObject InLanguages() => new()
    {
        ["type"] = "object",
        ["patternProperties"] = new JsonObject { ["^[a-z][a-z]$"] = Ref("template") },
        ["additionalProperties"] = false,
        ["minProperties"] = 1,
    };

    /// <summary>The definition <c>template</c>.</summary>
    public static JsonObject OneTemplate() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["maxLength"] = TemplateReader.Longest };
}
