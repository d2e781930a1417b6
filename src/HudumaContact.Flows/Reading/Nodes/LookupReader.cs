using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class LookupReader : INodeReader
{
    private static readonly IReadOnlyList<string> Keys = ["into", "of", "proof"];

    public string Word => "lookup";

    public Ways Ways => new(Exits: [LookupNode.Found, LookupNode.NotFound, LookupNode.Slow, LookupNode.Failed, LookupNode.Limited]);

    public JsonObject Schema => new()
    {
        ["type"] = "object",
        ["description"] = "Asks a register that may be slow: case: \"{{ number }}\".",
        ["properties"] = new JsonObject
        {
            ["into"] = SchemaOf.Name("The fields found are kept as into.field, such as case.status."),
            ["of"] = SchemaOf.Name("The variable with the service that the reference belongs to."),
            ["proof"] = SchemaOf.Template("The second fact that only who it is about knows: \"{{ id-number }}\"."),
        },
        ["required"] = new JsonArray("into"),
        ["additionalProperties"] = SchemaOf.Ref("template"),
        ["minProperties"] = 2,
        ["maxProperties"] = 4,
    };

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeExits(LookupNode.Found, LookupNode.NotFound, LookupNode.Slow, LookupNode.Failed, LookupNode.Limited);
        var register = NamedKey.Of(body, Keys, "the register and the reference: case: \"{{ number }}\"");
        var lookup = register is null ? null : new LookupNode(yaml.Id, yaml.File, yaml.Line)
        {
            Register = Names.Checked(body, body.KeyNode(register), register),
            Reference = TemplateReader.Read(body, register, required: true),
            Of = Names.Optional(body, "of"),
            Proof = TemplateReader.Read(body, "proof"),
            Into = Names.Required(body, "into"),
        };
        if (lookup is not null) body.RefuseOthers();
        return lookup;
    }
}
