using HudumaContact.Content;
using YamlDotNet.RepresentationModel;
using YamlDocument = HudumaContact.Content.YamlDocument;

namespace HudumaContact.Catalogue.Editing;

/// <summary>Where the catalogue keeps what people type for a service.</summary>
internal static class KeywordLists
{
    public const string File = "catalogue/services.yaml";

    /// <summary>The lists of a service by language; null when the file has no such service, or is not laid out as the catalogue is.</summary>
    public static YamlMappingNode? Find(ContentFile file, string service, ICollection<Fault> faults) =>
        YamlDocument.Parse(file, faults) is YamlMappingNode root && Child(root, "services") is YamlSequenceNode services
        && services.OfType<YamlMappingNode>().FirstOrDefault(entry => Child(entry, "id") is YamlScalarNode id && id.Value == service) is { } entry
            ? Child(entry, "keywords") as YamlMappingNode
            : null;

    public static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode name && name.Value == key).Value;
}
