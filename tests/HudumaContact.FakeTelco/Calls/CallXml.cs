using System.Xml;
using System.Xml.Linq;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>Reads an answer strictly: a provider drops a call whose answer it can't read, with an apology in English.</summary>
internal static class CallXml
{
    public static IEnumerable<XElement> Read(string xml)
    {
        try
        {
            var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
            return root.Name == "Response" ? root.Elements() : throw new InvalidDataException($"the answer begins with {root.Name}, not with Response");
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException($"the answer is no XML: {broken.Message}", broken);
        }
    }

    public static string Needs(this XElement element, string attribute) =>
        element.Attribute(attribute)?.Value is { Length: > 0 } value ? value : throw new InvalidDataException($"{element.Name} has no {attribute}");

    public static InvalidDataException Unknown(this XElement element) => new($"there is no {element.Name} here");

    /// <summary>Refuses attributes that the provider does not know: it ignores them, and so nothing would come of them.</summary>
    public static void Knows(this XElement element, params ReadOnlySpan<string> attributes)
    {
        foreach (var attribute in element.Attributes())
        {
            if (!attributes.Contains(attribute.Name.LocalName)) throw new InvalidDataException($"{element.Name} has no attribute {attribute.Name}");
        }
    }
}
