using HudumaContact.Content;
using YamlDotNet.RepresentationModel;
using YamlDocument = HudumaContact.Content.YamlDocument;

namespace HudumaContact.Catalogue.Editing;

/// <summary>Where the catalogue keeps what people type for a service.</summary>
internal static class KeywordLists
{
    public const string File = "catalogue/keywords.yaml";

    /// <summary>The lists of a service by language; null when the file has none of it, or is not laid out as the catalogue is.</summary>
    public static YamlMappingNode? Find(ContentFile file, string service, ICollection<Fault> faults) =>
        YamlDocument.Parse(file, faults) is YamlMappingNode root && Child(root, "keywords") is YamlMappingNode services
            ? Child(services, service) as YamlMappingNode
            : null;

    public static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(child => child.Key is YamlScalarNode name && name.Value == key).Value;
}
