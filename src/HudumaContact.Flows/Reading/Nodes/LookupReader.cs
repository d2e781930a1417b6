using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class LookupReader : INodeReader
{
    private static readonly IReadOnlyList<string> Keys = ["into"];

    public string Word => "lookup";

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeExits(LookupNode.Found, LookupNode.NotFound, LookupNode.Slow, LookupNode.Failed, LookupNode.Limited);
        var register = NamedKey.Of(body, Keys, "the register and the reference: case: \"{{ number }}\"");
        var lookup = register is null ? null : new LookupNode(yaml.Id, yaml.File, yaml.Line)
        {
            Register = Names.Checked(body, body.KeyNode(register), register),
            Reference = TemplateReader.Read(body, register, required: true),
            Into = Names.Required(body, "into"),
        };
        if (lookup is not null) body.RefuseOthers();
        return lookup;
    }
}
