using System.Text.Json.Nodes;

namespace HudumaContact.Flows.Reading;

/// <summary>The pieces that JSON Schemas of the kinds of node are made of (draft 7, which editors know).</summary>
internal static class SchemaOf
{
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
}
