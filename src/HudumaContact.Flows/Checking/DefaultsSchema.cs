using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Reading;

namespace HudumaContact.Flows.Checking;

/// <summary>The format of defaults.yaml as JSON Schema, for editors, as <see cref="FlowSchema"/> is that of a flow.</summary>
public static class DefaultsSchema
{
    /// <summary>Where it lies in a release, for the first line of defaults.yaml.</summary>
    public const string File = ReleaseLayout.DefaultsSchemaFile;

    public static string Json { get; } = SchemaOf.Json(Schema());

    private static JsonObject Schema()
    {
        var root = SchemaOf.Keys(
            "What holds for all flows, unless a flow says otherwise. See docs/flows.md.",
            ("!format", new JsonObject { ["const"] = FlowReader.Format }),
            ("!languages", Languages()),
            ("call-language", new JsonObject { ["type"] = "string", ["description"] = "What a caller hears who has chosen no language; without it the first of the languages.", ["pattern"] = "^[a-z][a-z]$" }),
            ("!start", Place("Where a first call begins.")),
            ("!home", Place("The main menu.")),
            ("!continue", Place("The menu after a dropped call.")),
            ("!lost", Place("Where too many wrong answers lead.")),
            ("!silent", Place("Where a caller leads who stays silent.")),
            ("!agent", Place("Where a text of AGENT or MHUDUMU leads.")),
            ("!privacy", Place("Where a text of PRIVACY or FARAGHA leads.")),
            ("!reopen", Place("Where a text of REOPEN leads.")),
            ("after-person", Place("The rating that is sent by SMS after a person has answered. Without it none is sent.")),
            ("!letters", SchemaOf.Keys("What letters typed at a menu do.", ("!to", Place("The search node that gets them.")), ("!into", SchemaOf.Name("The variable that it searches for.")))),
            ("keys", SchemaOf.MovingKeys("What is typed to move about.")),
            ("limits", Limits()),
            ("!words", SchemaOf.Keys("The engine's own wordings.", [.. Word.All.Select(word => ("!" + word, SchemaOf.Ref("text")))])));
        root["definitions"] = new JsonObject
        {
            ["text"] = SchemaOf.TextInLanguages(),
            ["words"] = SchemaOf.InLanguages(),
            ["template"] = SchemaOf.OneTemplate(),
            ["name"] = new JsonObject { ["type"] = "string", ["pattern"] = Names.Shape, ["maxLength"] = Names.Longest },
        };
        return root;
    }

    private static JsonObject Languages() => new()
    {
        ["type"] = "array",
        ["description"] = "The languages of every text; the first is the one that others fall back to.",
        ["items"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z][a-z]$" },
        ["minItems"] = 1,
        ["uniqueItems"] = true,
    };

    private static JsonObject Place(string help) => new() { ["type"] = "string", ["description"] = help, ["pattern"] = "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$" };

    private static JsonObject Limits() => SchemaOf.Keys(
        "Counted, so that a loop in a flow ends politely.",
        ("steps-per-hop", SchemaOf.Whole(DefaultsReader.StepsPerHop.Least, DefaultsReader.StepsPerHop.Most, "Nodes that one answer may run through.")),
        ("hops-per-session", SchemaOf.Whole(DefaultsReader.HopsPerSession.Least, DefaultsReader.HopsPerSession.Most, "Answers that one session may give.")),
        ("pages", SchemaOf.Whole(DefaultsReader.Pages.Least, DefaultsReader.Pages.Most, "Screens that a list may take.")),
        ("prompt-seconds", SchemaOf.Whole(DefaultsReader.PromptSeconds.Least, DefaultsReader.PromptSeconds.Most, "How long a call may take to say a prompt.")));
}
