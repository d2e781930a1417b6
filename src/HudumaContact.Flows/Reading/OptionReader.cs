using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading;

/// <summary><c>- { label: { en: "Fee", sw: "Ada" }, next: fee, set: { topic: fee }, when: { variable: topic, is-not: [fee] } }</c></summary>
internal static class OptionReader
{
    /// <summary>The options of a menu or an answer; their exits are their numbers, from 1.</summary>
    public static IReadOnlyList<Option> ReadAll(YamlMapping body, NodeYaml node)
    {
        var options = new List<Option>();
        foreach (var item in body.List("options"))
        {
            if (YamlMapping.From(item, body.File, body.Place, node.Scope.Faults, "an option: its label and where it leads") is not { } yaml) continue;
            var exit = new Exit((options.Count + 1).ToString());
            node.AddExit(exit, DestinationReader.Read(yaml, "next", node.Scope, required: true));
            options.Add(new Option(WordingReader.Read(yaml, "label", node.Scope), exit, AssignmentReader.Read(yaml, "set"), When(yaml)));
            yaml.RefuseOthers();
        }

        return options;
    }

    private static Condition? When(YamlMapping option)
    {
        if (option.Mapping("when") is not { } when) return null;
        var variable = AssignmentReader.Path(when, "variable");
        var negated = when.Has("is-not");
        if (negated == when.Has("is")) when.Refuse(when.Node, "A condition has either is or is-not: when: { variable: topic, is: [fee] }.");
        var values = new List<string>();
        foreach (var node in when.List(negated ? "is-not" : "is"))
        {
            if (node is YamlScalarNode { Value: { } value }) values.Add(value == BranchNode.Empty ? "" : value);
            else when.Refuse(node, "A condition compares with plain words.");
        }

        if (values.Count == 0) when.Refuse(when.Node, "A condition needs at least one value: is: [fee]. The word empty stands for not known.");
        when.RefuseOthers("is", "is-not");
        return new Condition(variable, values, negated);
    }
}
