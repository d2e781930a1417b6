using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Reading;

namespace HudumaContact.Flows.Checking;

/// <summary>
/// The format of a flow file as JSON Schema (draft 7), so that an editor completes keys and underlines mistakes while a clerk writes.
/// Made from the kinds of node; the check proves more than a schema can say.
/// </summary>
public static class FlowSchema
{
    /// <summary>Where it lies in a release, for the first line of every flow file.</summary>
    public const string File = ReleaseLayout.FlowSchemaFile;

    public static string Json { get; } = SchemaOf.Json(Schema());

    private static JsonObject Schema()
    {
        var root = SchemaOf.Keys(
            "A flow: what a citizen meets, node by node. See docs/flows.md.",
            ("!format", new JsonObject { ["const"] = FlowReader.Format }),
            ("!flow", SchemaOf.Name("The name, the same as the folder and the file.")),
            ("form", SchemaOf.Text("Its title, for a flow that is a form: an agent sends it, and its answers come back into the case.")),
            ("keywords", Keywords()),
            ("keys", SchemaOf.MovingKeys("Own keys for this flow.")),
            ("words", SchemaOf.Keys("Own wordings of the engine for this flow.", [.. Word.All.Select(word => (word, SchemaOf.Ref("text")))])),
            ("!nodes", new JsonObject
            {
                ["type"] = "object",
                ["description"] = "The screens and steps, the first where the flow begins.",
                ["minProperties"] = 1,
                ["propertyNames"] = new JsonObject { ["pattern"] = Names.Shape },
                ["additionalProperties"] = SchemaOf.Ref("node"),
            }));
        root["definitions"] = new JsonObject
        {
            ["node"] = new JsonObject { ["anyOf"] = new JsonArray([.. NodeKinds.All.Select(Node)]) },
            ["text"] = SchemaOf.TextInLanguages(),
            ["words"] = SchemaOf.InLanguages(),
            ["template"] = SchemaOf.OneTemplate(),
            ["name"] = new JsonObject { ["type"] = "string", ["pattern"] = Names.Shape, ["maxLength"] = Names.Longest },
            ["destination"] = new JsonObject { ["type"] = "string", ["description"] = "A node of this flow, flow/node, home or back.", ["pattern"] = "^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?$" },
            ["assignments"] = Assignments(),
            ["option"] = Option(),
        };
        return root;
    }

    private static JsonObject Node(INodeReader kind)
    {
        var ways = kind.Ways;
        var keys = new List<(string, JsonObject)> { ("!" + kind.Word, kind.Schema) };
        if (ways.Next) keys.Add((ways.NeedsNext ? "!next" : "next", SchemaOf.Destination("Where it leads.")));
        var others = (ways.Others ?? []).Select(other => (other.Exit.Name, SchemaOf.Destination(other.Description)));
        if (ways.Exits is { } exits) keys.Add(("!exits", SchemaOf.Keys("Where each outcome leads.", [.. exits.Select(exit => ("!" + exit, SchemaOf.Ref("destination"))), .. others])));
        if (ways.AnyExits) keys.Add(("exits", new JsonObject { ["type"] = "object", ["description"] = "Where each return of the called flow leads.", ["additionalProperties"] = SchemaOf.Ref("destination") }));
        if (ways.Gathers)
        {
            keys.Add(("exits", SchemaOf.Keys("Other ways out.", [(Exit.Lost.Name, SchemaOf.Destination("After too many wrong answers.")), (Exit.Silent.Name, SchemaOf.Destination("When a caller stays silent.")), .. others])));
            keys.Add(("tries", SchemaOf.Whole(1, 9, "Wrong answers before the exit lost; 3 when not written.")));
            keys.Add(("pages", SchemaOf.Whole(1, 9, "Pages that the screen may take, which the check proves.")));
            keys.Add(("seconds", SchemaOf.Whole(DefaultsReader.PromptSeconds.Least, DefaultsReader.PromptSeconds.Most, "How long a call may take to say it, which the check proves.")));
            keys.Add(("wrong", SchemaOf.Text("What a wrong answer is told here.")));
        }

        keys.Add((NodeReader.Private, SchemaOf.YesNo("Never offered for continuing, never sent by SMS unasked, masked in transcripts.")));
        keys.Add((NodeReader.StopDirectDial, SchemaOf.YesNo("A direct dial such as *647*1*3# stops here, so that the caller sees this screen.")));
        return SchemaOf.Keys($"A node of kind {kind.Word}.", keys);
    }

    private static JsonObject Keywords() => new()
    {
        ["type"] = "object",
        ["description"] = "Words that start the flow by text when they are a whole text, by the language that they are of.",
        ["patternProperties"] = new JsonObject
        {
            ["^[a-z][a-z]$"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = KeywordsReader.Shape, ["maxLength"] = KeywordsReader.Longest } },
        },
        ["additionalProperties"] = false,
    };

    private static JsonObject Assignments() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = Names.Shape },
        ["minProperties"] = 1,
        ["additionalProperties"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(SchemaOf.Ref("template"), SchemaOf.Keys("All that another variable holds.", ("!copy", SchemaOf.Path("The other variable.")))),
        },
    };

    private static JsonObject Option() => SchemaOf.Keys(
        "One choice.",
        ("!label", SchemaOf.Text("What stands behind its number.")),
        ("!next", SchemaOf.Destination("Where it leads.")),
        ("set", SchemaOf.Assignments("Variables that it sets.")),
        ("when", SchemaOf.Keys("Shown only if the variable holds one of these values, or none of them.", ("!variable", SchemaOf.Path("The variable.")), ("is", Values()), ("is-not", Values()))));

    private static JsonObject Values() => new() { ["type"] = "array", ["minItems"] = 1, ["description"] = "The word empty stands for not known.", ["items"] = SchemaOf.Ref("template") };
}
