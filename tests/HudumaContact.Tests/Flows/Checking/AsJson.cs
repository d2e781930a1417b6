using System.Globalization;
using System.Text.Json.Nodes;
using HudumaContact.Content;
using Shouldly;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDocument = HudumaContact.Content.YamlDocument;

namespace HudumaContact.Tests.Flows.Checking;

/// <summary>A YAML file as an editor's schema sees it.</summary>
internal static class AsJson
{
    public static string Of(ContentFile file)
    {
        var faults = new List<Fault>();
        var root = YamlDocument.Parse(file, faults);
        faults.ShouldBeEmpty();
        return Node(root!)!.ToJsonString();
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Node(child.Value)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when int.TryParse(plain.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } plain => JsonValue.Create(plain.Value == "true"),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}
