using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading;

/// <summary>Variables and what they get: <c>{ topic: fee, words: "{{ story }}", chosen: { copy: service } }</c></summary>
internal static class AssignmentReader
{
    public static IReadOnlyList<Assignment> Read(YamlMapping yaml, string key)
    {
        if (yaml.Mapping(key) is not { } values) return [];
        var assignments = new List<Assignment>();
        foreach (var name in values.Keys)
        {
            var variable = Names.Checked(values, values.KeyNode(name), name);
            assignments.Add(values.Take(name) is YamlMappingNode ? Copy(values, name, variable) : new Assignment(variable, TemplateReader.Read(values, name)));
        }

        return assignments;
    }

    /// <summary>A variable that is read: <c>topic</c>, <c>case.number</c>, <c>contact.language</c>.</summary>
    public static string Path(YamlMapping yaml, string key)
    {
        if (yaml.Text(key, required: true) is not { } text) return Names.Missing;
        if (Names.IsPath(text)) return text;
        yaml.Refuse(yaml.Take(key)!, $"'{Names.Shown(text)}' is not a variable. Write its name, without braces: topic or case.number.");
        return Names.Missing;
    }

    private static Assignment Copy(YamlMapping values, string name, string variable)
    {
        var copy = values.Mapping(name)!;
        var of = Path(copy, "copy");
        copy.RefuseOthers();
        return new Assignment(variable, Template.Nothing, of);
    }
}
